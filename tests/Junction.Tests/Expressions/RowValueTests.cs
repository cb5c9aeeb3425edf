using Junction.Model;
using Junction.Querying;
using Junction.Tests.Samples;

namespace Junction.Tests.Expressions;

/// <summary>Reading the values of projections.</summary>
public sealed class RowValueTests
{
    /// <summary>A row of one column.</summary>
    private readonly struct Row(long number, string? text = null, bool isNull = false) : IRow
    {
        public bool IsNull(int ordinal) => isNull;
        public bool GetBoolean(int ordinal) => number != 0;
        public byte GetByte(int ordinal) => checked((byte)number);
        public short GetInt16(int ordinal) => checked((short)number);
        public int GetInt32(int ordinal) => checked((int)number);
        public long GetInt64(int ordinal) => number;
        public float GetSingle(int ordinal) => number;
        public double GetDouble(int ordinal) => number;
        public decimal GetDecimal(int ordinal, ColumnType type) => number;
        public char GetChar(int ordinal) => text![0];
        public string GetString(int ordinal) => text!;
        public Guid GetGuid(int ordinal) => Guid.Parse(text!);
        public DateTime GetDateTime(int ordinal, ColumnType type) => new(number);
        public DateTimeOffset GetDateTimeOffset(int ordinal) => new(number, TimeSpan.Zero);
        public DateOnly GetDateOnly(int ordinal) => DateOnly.FromDayNumber((int)number);
        public TimeOnly GetTimeOnly(int ordinal) => new(number);
        public TimeSpan GetTimeSpan(int ordinal) => new(number);
        public byte[] GetBytes(int ordinal) => [(byte)number];
    }

    private static readonly ColumnType _text = new(ValueKind.String) { IsEnumText = true, IsNullable = true };

    private static T Read<T>(Row row) => RowValue.Read<Row, T>(row, 0, ColumnType.Of<T>());

    [Fact]
    public void Reads_every_type()
    {
        Assert.Equal((true, (byte)5, (short)5, 5, 5L), (Read<bool>(new(1)), Read<byte>(new(5)), Read<short>(new(5)), Read<int>(new(5)), Read<long>(new(5))));
        Assert.Equal((5f, 5d, 5m, 'x', "x"), (Read<float>(new(5)), Read<double>(new(5)), Read<decimal>(new(5)), Read<char>(new(0, "x")), Read<string>(new(0, "x"))));
        Assert.Equal((new DateTime(5), new DateTimeOffset(5, TimeSpan.Zero), DateOnly.FromDayNumber(5), new TimeOnly(5), new TimeSpan(5)),
            (Read<DateTime>(new(5)), Read<DateTimeOffset>(new(5)), Read<DateOnly>(new(5)), Read<TimeOnly>(new(5)), Read<TimeSpan>(new(5))));
        Assert.Equal(((bool?)true, (byte?)5, (short?)5, (int?)5, (long?)5), (Read<bool?>(new(1)), Read<byte?>(new(5)), Read<short?>(new(5)), Read<int?>(new(5)), Read<long?>(new(5))));
        Assert.Equal([7], Read<byte[]>(new(7)));
        Assert.Equal((Level.High, (Level?)Level.None, Marks.Blue), (Read<Level>(new(10)), Read<Level?>(new(-1)), Read<Marks>(new(2))));
        Assert.Equal((Level.Mid, (Level?)Level.None), (RowValue.Read<Row, Level>(new(0, "Mid"), 0, _text), RowValue.Read<Row, Level?>(new(0, "None"), 0, _text)));
    }

    [Fact]
    public void Null_is_null_where_the_type_has_one()
    {
        var none = new Row(0, null, isNull: true);
        Assert.Null(Read<int?>(none));
        Assert.Null(Read<string>(none));
        Assert.Null(Read<Level?>(none));
        Assert.Null(RowValue.Read<Row, Level?>(none, 0, _text));
        Assert.Throws<ColumnReadException>(() => RowValue.Read<Row, int>(none, 0, ColumnType.Of<int?>()));
        Assert.Throws<ColumnReadException>(() => RowValue.Read<Row, Level>(none, 0, _text));
    }

    [Fact]
    public void Boxes_nothing()
    {
        Assert.Equal(0, Allocated(static () => Read<int>(new(5)) + Read<int?>(new(5))!.Value));
        Assert.Equal(0, Allocated(static () => (int)Read<Level>(new(5)) + (int)Read<Level?>(new(5))!.Value));
        Assert.Equal(0, Allocated(static () => (int)RowValue.Read<Row, Level?>(new(0, "High"), 0, _text)!.Value + (int)RowValue.Read<Row, Level>(new(0, "Mid"), 0, _text)));
        Assert.Equal(0, Allocated(static () => (int)Read<decimal>(new(5)) + Read<DateTime?>(new(5))!.Value.Day));
    }

    [Fact]
    public void A_name_the_enum_does_not_have_says_so()
    {
        var unknown = Assert.Throws<ColumnReadException>(() => EnumText.Parse<Level>("Hihg"));
        Assert.DoesNotContain("Hihg", unknown.Message);
        Assert.Contains("Level", unknown.Message);
        Assert.Throws<ColumnReadException>(() => EnumText.Parse<Level>(DbValue.Null));
        Assert.Throws<ColumnReadException>(() => EnumText.Parse<Level>("high"));
        Assert.Throws<ColumnReadException>(() => EnumText.Parse<Level>("Low, High"));
        Assert.Equal((Level)42, EnumText.Parse<Level>(EnumText.Value((Level)42)));
    }

    [Fact]
    public void Names_go_there_and_back()
    {
        Assert.Equal("High", EnumText.Value(Level.High).As<string>());
        Assert.Equal(Level.None, EnumText.Parse<Level>("None"));
        Assert.Equal("Red, Blue", EnumText.Value(Marks.Red | Marks.Blue).As<string>());
        Assert.Equal(Marks.Red | Marks.Blue, EnumText.Parse<Marks>("Red, Blue"));
        Assert.True(EnumText.Value((Level?)null).IsNull);
        Assert.Null(EnumText.ParseNullable<Level>(DbValue.Null));
        Assert.Equal(Level.Mid, EnumText.ParseNullable<Level>(DbValue.From("Mid")));
    }

    private static long Allocated(Func<int> code)
    {
        for (var i = 0; i < 100; i++) code();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) code();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
