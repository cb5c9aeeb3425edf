using System.Data;
using System.Data.SqlTypes;
using Junction.Model;
using Junction.Sql;
using Junction.SqlServer;
using Microsoft.Data.SqlClient;

namespace Junction.Tests.Databases.SqlServer;

/// <summary>How values travel to SQL Server: each typed, none cut by the driver on its way.</summary>
public sealed class SqlServerBindingTests
{
    private static readonly DateTime _at = new DateTime(2024, 2, 29, 13, 45, 7, DateTimeKind.Utc).AddTicks(1234567);

    private static SqlParameter Bound<T>(T value, ColumnType? type = null, bool isCompared = false, FinerValue finer = FinerValue.Below)
    {
        var slot = new ParameterSlot(0, -1, type ?? ColumnType.Of<T>()) { IsCompared = isCompared, Finer = finer };
        var parameter = SqlServerBinding.Parameter(0, slot);
        SqlServerBinding.Bind(parameter, slot, [DbValue.From(value)]);
        return parameter;
    }

    private static string Json(bool isCompared, ColumnType[] types, params DbValue[] values)
    {
        var slot = new ParameterSlot(0, -1, types[0]) { RowTypes = types, IsCompared = isCompared, Finer = FinerValue.None };
        var parameter = SqlServerBinding.Parameter(0, slot);
        SqlServerBinding.Bind(parameter, slot, [DbValue.FromList(new ValueList(types, values))]);
        Assert.Equal((SqlDbType.NVarChar, -1), (parameter.SqlDbType, parameter.Size));
        return (string)parameter.Value;
    }

    [Fact]
    public void Every_kind_is_typed()
    {
        Assert.Equal((SqlDbType.Bit, true), Of(Bound(true)));
        Assert.Equal((SqlDbType.Int, 7), Of(Bound((byte)7)));
        Assert.Equal((SqlDbType.Int, 7), Of(Bound((short)7)));
        Assert.Equal((SqlDbType.BigInt, 7L), Of(Bound(7L)));
        Assert.Equal((SqlDbType.Real, 0.5f), Of(Bound(0.5f)));
        Assert.Equal((SqlDbType.Float, 0.5), Of(Bound(0.5)));
        Assert.Equal((SqlDbType.NVarChar, "x"), Of(Bound('x')));
        Assert.Equal((SqlDbType.DateTime2, _at), Of(Bound(_at, isCompared: true)));
        Assert.Equal((SqlDbType.DateTimeOffset, new DateTimeOffset(_at)), Of(Bound(new DateTimeOffset(_at).ToOffset(TimeSpan.FromHours(2)), isCompared: true)));
        Assert.Equal((SqlDbType.Date, new DateTime(2024, 2, 29)), Of(Bound(new DateOnly(2024, 2, 29))));
        Assert.Equal((SqlDbType.Time, new TimeSpan(13, 45, 7)), Of(Bound(new TimeOnly(13, 45, 7))));
        Assert.Equal((SqlDbType.BigInt, 90_000_000L), Of(Bound(TimeSpan.FromSeconds(90))));
        Assert.Equal((SqlDbType.UniqueIdentifier, Guid.Empty), Of(Bound(Guid.Empty)));
        Assert.Equal((SqlDbType.NVarChar, DBNull.Value), Of(Bound<string?>(null)));

        static (SqlDbType, object) Of(SqlParameter parameter) => (parameter.SqlDbType, parameter.Value);
    }

    [Theory]
    [InlineData(0, 4000)]
    [InlineData(4000, 4000)]
    [InlineData(4001, -1)]
    public void A_text_is_never_longer_than_its_parameter(int length, int size)
    {
        var parameter = Bound(new string('x', length), new ColumnType(ValueKind.String) { MaxLength = 10 }, isCompared: true);
        Assert.Equal((size, length), (parameter.Size, ((string)parameter.Value).Length));
    }

    [Theory]
    [InlineData(8000, 8000)]
    [InlineData(8001, -1)]
    public void Bytes_are_never_longer_than_their_parameter(int length, int size) => Assert.Equal(size, Bound(new byte[length]).Size);

    [Theory]
    [InlineData("0", 19, 4)]
    [InlineData("123456789012345.6789", 19, 4)]
    [InlineData("1234567890123456.7", 28, 4)]
    [InlineData("0.12345", 19, 10)]
    [InlineData("0.0000000000000000000000000001", 28, 28)]
    [InlineData("79228162514264337593543950335", 38, 4)]
    [InlineData("7.9228162514264337593543950335", 38, 28)]
    public void A_decimal_keeps_its_digits(string text, byte precision, byte scale)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var parameter = Bound(value);
        Assert.Equal((precision, scale), (parameter.Precision, parameter.Scale));
        Assert.True((SqlDecimal.ConvertToPrecScale(new SqlDecimal(value), precision, scale) == new SqlDecimal(value)).IsTrue); // what the driver makes of it
    }

    [Fact]
    public void What_is_stored_is_cut_to_the_precision_and_what_is_compared_is_not()
    {
        Assert.Equal(_at.AddTicks(-7), Bound(_at, new ColumnType(ValueKind.DateTime)).Value);
        Assert.Equal(_at.AddTicks(-4567), Bound(_at, new ColumnType(ValueKind.DateTime) { Precision = 3 }).Value);
        var span = TimeSpan.FromTicks(-15);
        Assert.Equal(-1L, Bound(span).Value);
        Assert.Equal(-2L, Bound(span, isCompared: true).Value);
        Assert.Equal(-1L, Bound(span, isCompared: true, finer: FinerValue.Above).Value);
        Assert.False(SqlServerValue.TrySpan((long)Bound(span, isCompared: true, finer: FinerValue.None).Value, out _));
    }

    [Fact]
    public void What_SQL_Server_cannot_hold_is_refused()
    {
        Assert.Contains("NaN", Assert.Throws<ValueOutOfRangeException>(() => Bound(double.NaN)).Message, StringComparison.Ordinal);
        Assert.Throws<ValueOutOfRangeException>(() => Bound(float.PositiveInfinity));
        Assert.Throws<ValueOutOfRangeException>(() => Bound("\uD800"));
        Assert.Throws<ValueOutOfRangeException>(() => Bound(1L << 40, ColumnType.Of<int>()));
        Assert.Throws<ValueOutOfRangeException>(() => Bound(new DateTime(2024, 1, 1)));
        Assert.Throws<ValueOutOfRangeException>(() => SqlServerDialect.Instance.Normalise(DbValue.From(double.NegativeInfinity), ColumnType.Of<double>()));
    }

    [Fact]
    public void A_list_is_JSON()
    {
        var text = new ColumnType(ValueKind.String) { MaxLength = 10 };
        Assert.Equal("[1,2]", Json(true, [ColumnType.Of<int>()], DbValue.From(1), DbValue.From(2)));
        Assert.Equal("[]", Json(true, [ColumnType.Of<int>()]));
        Assert.Equal("""[[1,"a\"b"],[2,null]]""", Json(true, [ColumnType.Of<int>(), text], DbValue.From(1), DbValue.From("a\"b"), DbValue.From(2), DbValue.Null));
        Assert.Equal("""[["a",0],["b",1]]""", Json(false, [text], DbValue.From("a"), DbValue.From("b")));
        Assert.Equal("""["AQI="]""", Json(true, [ColumnType.Of<byte[]>()], DbValue.From(new byte[] { 1, 2 })));
        Assert.Equal("""["2024-02-29T13:45:07.1234567"]""", Json(true, [ColumnType.Of<DateTime>()], DbValue.From(_at)));
        Assert.Equal("""["2024-02-29T13:45:07.1234567+00:00"]""", Json(true, [ColumnType.Of<DateTimeOffset>()], DbValue.From(new DateTimeOffset(_at))));
        Assert.Equal("""["13:45:07.1234567"]""", Json(true, [ColumnType.Of<TimeOnly>()], DbValue.From(TimeOnly.FromDateTime(_at))));
    }

    [Fact]
    public void What_no_column_can_equal_is_left_out_of_a_compared_list()
    {
        Assert.Equal("[1.5]", Json(true, [ColumnType.Of<decimal>()], DbValue.From(1.5m), DbValue.From(0.00000000001m)));
        Assert.Equal("""["a"]""", Json(true, [new ColumnType(ValueKind.String) { MaxLength = 10 }], DbValue.From("a"), DbValue.From(new string('x', 4001))));
    }

    [Fact]
    public void A_list_of_any_length_is_one_parameter() =>
        Assert.Equal(100_000, System.Text.Json.JsonDocument.Parse(Json(true, [ColumnType.Of<int>()], [.. Enumerable.Range(0, 100_000).Select(DbValue.From)])).RootElement.GetArrayLength());

    [Fact]
    public void A_decimal_of_38_digits_is_read_without_its_last_ones()
    {
        Assert.True(SqlServerValue.TryDecimal(SqlDecimal.Parse("1234567890.1234567890123456789012345678"), out var value));
        Assert.Equal(1234567890.1234567890123456789m, value);
        Assert.False(SqlServerValue.TryDecimal(SqlDecimal.Parse("99999999999999999999999999999999999999"), out _));
    }
}
