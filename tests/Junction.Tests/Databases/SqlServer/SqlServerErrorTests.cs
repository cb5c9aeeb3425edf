using Junction.SqlServer;

namespace Junction.Tests.Databases.SqlServer;

/// <summary>What the numbers of SQL Server mean, and what is read from its messages, which are quoted from its documentation.</summary>
public sealed class SqlServerErrorTests
{
    [Theory]
    [InlineData(2627, DatabaseErrorKind.Unique, false)]
    [InlineData(2601, DatabaseErrorKind.Unique, false)]
    [InlineData(547, DatabaseErrorKind.ForeignKey, false)]
    [InlineData(515, DatabaseErrorKind.NotNull, false)]
    [InlineData(1205, DatabaseErrorKind.Deadlock, true)]
    [InlineData(1222, DatabaseErrorKind.Busy, true)]
    [InlineData(40501, DatabaseErrorKind.Busy, true)]
    [InlineData(10928, DatabaseErrorKind.Busy, true)]
    [InlineData(49918, DatabaseErrorKind.Busy, true)]
    [InlineData(3960, DatabaseErrorKind.Serialization, true)]
    [InlineData(41302, DatabaseErrorKind.Serialization, true)]
    [InlineData(-2, DatabaseErrorKind.Timeout, false)]
    [InlineData(18456, DatabaseErrorKind.AccessDenied, false)]
    [InlineData(229, DatabaseErrorKind.AccessDenied, false)]
    [InlineData(40615, DatabaseErrorKind.AccessDenied, false)]
    [InlineData(4060, DatabaseErrorKind.MissingDatabase, false)]
    [InlineData(911, DatabaseErrorKind.MissingDatabase, false)]
    [InlineData(208, DatabaseErrorKind.MissingObject, false)]
    [InlineData(207, DatabaseErrorKind.MissingObject, false)]
    [InlineData(102, DatabaseErrorKind.Syntax, false)]
    [InlineData(156, DatabaseErrorKind.Syntax, false)]
    [InlineData(3906, DatabaseErrorKind.ReadOnly, false)]
    [InlineData(1105, DatabaseErrorKind.ResourceExhausted, false)]
    [InlineData(9002, DatabaseErrorKind.ResourceExhausted, false)]
    [InlineData(824, DatabaseErrorKind.Corrupt, false)]
    [InlineData(0, DatabaseErrorKind.ConnectionLost, true)]
    [InlineData(-1, DatabaseErrorKind.ConnectionLost, true)]
    [InlineData(2, DatabaseErrorKind.ConnectionLost, true)]
    [InlineData(64, DatabaseErrorKind.ConnectionLost, true)]
    [InlineData(233, DatabaseErrorKind.ConnectionLost, true)]
    [InlineData(596, DatabaseErrorKind.ConnectionLost, true)]
    [InlineData(10053, DatabaseErrorKind.ConnectionLost, true)]
    [InlineData(10054, DatabaseErrorKind.ConnectionLost, true)]
    [InlineData(40197, DatabaseErrorKind.ConnectionLost, true)]
    [InlineData(40613, DatabaseErrorKind.ConnectionLost, true)]
    [InlineData(2628, DatabaseErrorKind.ValueOutOfRange, false)]
    [InlineData(8152, DatabaseErrorKind.ValueOutOfRange, false)]
    [InlineData(8115, DatabaseErrorKind.ValueOutOfRange, false)]
    [InlineData(8134, DatabaseErrorKind.Other, false)]
    [InlineData(50000, DatabaseErrorKind.Other, false)]
    public void A_number_has_a_kind(int number, DatabaseErrorKind kind, bool isTransient)
    {
        var error = SqlServerErrors.Of(number, 16, "");
        Assert.Equal((kind, isTransient), (error.Kind, error.IsTransient));
    }

    [Theory]
    [InlineData(1205, true)]
    [InlineData(3960, true)]
    [InlineData(245, true)]
    [InlineData(2627, false)]
    [InlineData(547, false)]
    [InlineData(1222, false)]
    public void Some_end_the_transaction(int number, bool ends) => Assert.Equal(ends, SqlServerErrors.Of(number, 16, "").EndsTransaction);

    [Fact]
    public void A_number_that_is_not_known_is_a_lost_connection_from_severity_20_on()
    {
        Assert.Equal(DatabaseErrorKind.ConnectionLost, SqlServerErrors.Of(17_066, 20, "").Kind);
        Assert.Equal(DatabaseErrorKind.Other, SqlServerErrors.Of(17_066, 19, "").Kind);
    }

    [Theory]
    [InlineData(547, "The INSERT statement conflicted with the CHECK constraint \"ck_age\". The conflict occurred in database \"campus\", table \"dbo.people\", column 'age'.", DatabaseErrorKind.Check)]
    [InlineData(547, "The DELETE statement conflicted with the REFERENCE constraint \"fk_a\". The conflict occurred in database \"campus\", table \"dbo.a\", column 'b_id'.", DatabaseErrorKind.ForeignKey)]
    [InlineData(-2, "Connection Timeout Expired. The timeout period elapsed during the post-login phase.", DatabaseErrorKind.ConnectionLost)]
    [InlineData(-2, "Execution Timeout Expired. The timeout period elapsed prior to completion of the operation or the server is not responding.", DatabaseErrorKind.Timeout)]
    [InlineData(0, "Operation cancelled by user.", DatabaseErrorKind.Cancelled)]
    [InlineData(0, "A severe error occurred on the current command. The results, if any, should be discarded.", DatabaseErrorKind.ConnectionLost)]
    public void The_message_decides_where_the_number_does_not(int number, string message, DatabaseErrorKind kind) => Assert.Equal(kind, SqlServerErrors.Of(number, 16, message).Kind);

    [Theory]
    [InlineData(2627, "Violation of UNIQUE KEY constraint 'uq_email'. Cannot insert duplicate key in object 'dbo.people'. The duplicate key value is (ann@example.org).", "people", "uq_email", null)]
    [InlineData(2601, "Cannot insert duplicate key row in object 'school.people' with unique index 'ix_people_email'. The duplicate key value is (ann@example.org).", "people", "ix_people_email", null)]
    [InlineData(547, "The INSERT statement conflicted with the FOREIGN KEY constraint \"fk_a_b_id\". The conflict occurred in database \"campus\", table \"dbo.b\", column 'id'.", null, "fk_a_b_id", null)]
    [InlineData(515, "Cannot insert the value NULL into column 'name', table 'campus.dbo.people'; column does not allow nulls. INSERT fails.", "people", null, "name")]
    public void The_message_tells_names(int number, string message, string? table, string? constraint, string? column)
    {
        var error = SqlServerErrors.Of(number, 14, message);
        Assert.Equal((table, constraint, column), (error.Table, error.ConstraintName, error.Columns.SingleOrDefault()));
    }

    [Theory]
    [InlineData(2627, "Violation of UNIQUE KEY constraint 'uq'. Cannot insert duplicate key in object 'dbo.people'. The duplicate key value is (SECRET).")]
    [InlineData(2601, "Ein doppelter Schlüssel (SECRET) in Objekt 'dbo.people'.")]
    [InlineData(2628, "String or binary data would be truncated in table 'campus.dbo.people', column 'name'. Truncated value: 'SECRET'.")]
    [InlineData(245, "Conversion failed when converting the nvarchar value 'SECRET' to data type int.")]
    [InlineData(220, "Arithmetic overflow error for data type tinyint, value = SECRET.")]
    public void What_is_told_holds_no_value(int number, string message) => Assert.DoesNotContain("SECRET", SqlServerErrors.Of(number, 16, message).Message ?? "", StringComparison.Ordinal);
}
