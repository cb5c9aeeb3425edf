using CsCheck;

namespace Junction.Tests.Types;

/// <summary>Rows of random values of every type, many in a statement: they come back as they went, or do not go.</summary>
public abstract class BatchRoundTrips<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private const int BatchSize = 500;

    // eng/roundtrip asks for ten thousand.
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("JUNCTION_ROUNDTRIP_VALUES"), out var count) ? count : 1_000;

    private static readonly Gen<string> _text = Gen.Frequency(
        (20, Gen.String), (20, Gen.String[Gen.Char["'\"\\%_\r\n\tab\u00e9\u4e2d\ufeff"], 0, 40]), (1, Gen.Const("half a pair: \ud83d")), (1, Gen.Const("a\0b")));

    private static readonly Gen<double> _double = Gen.OneOf(Gen.Double, Gen.Double[-1e6, 1e6], Gen.Const(-0.0), Gen.Const(double.Epsilon), Gen.Const(double.MaxValue));

    // Every tick there is: what is finer than the column is cut, and the record then holds what its row holds.
    private static readonly Gen<long> _ticks = Gen.Long[0, DateTime.MaxValue.Ticks];

    private static readonly Gen<Specimen> _specimens =
        from numbers in Gen.Select(Gen.Bool, Gen.Byte, Gen.Short, Gen.Int, Gen.Long)
        from reals in Gen.Select(Gen.Float, _double, Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999])
        from texts in Gen.Select(Gen.Char, _text, Gen.Guid, Gen.Byte.Array[0, 60])
        from times in Gen.Select(_ticks, _ticks, Gen.DateOnly, Gen.Long[0, TimeSpan.TicksPerDay - 1], Gen.Long)
        from enums in Gen.Select(Gen.Enum<Level>(), Gen.Enum<Offset>(), Gen.Enum<Colour>(), Gen.Enum<Distance>(), Gen.Enum<Mark>(), Gen.Int[0, 19])
        select new Specimen
        {
            Flag = numbers.Item1, Byte = numbers.Item2, Short = numbers.Item3, Int = numbers.Item4, Long = numbers.Item5,
            Float = reals.Item1, Double = reals.Item2, Decimal = reals.Item3 / 10_000m,
            Char = texts.Item1, Text = texts.Item2, Guid = texts.Item3, Bytes = texts.Item4,
            At = new DateTime(times.Item1, DateTimeKind.Utc), Instant = new DateTimeOffset(times.Item2, TimeSpan.Zero), Day = times.Item3,
            Time = new TimeOnly(times.Item4), Span = new TimeSpan(times.Item5),
            Level = enums.Item1, Offset = enums.Item2, Colour = enums.Item3, Distance = enums.Item4, Paint = enums.Item3, Mark = enums.Item5,
            Days = (Days)(enums.Item6 & 19),
        };

    [Fact]
    public async Task Random_rows_return_or_are_refused_before_they_are_sent()
    {
        var (returned, refused) = (0, 0);
        while (returned < Count)
        {
            var rows = _specimens.Array[BatchSize].Single();
            var sent = new List<Specimen>(BatchSize);
            foreach (var row in rows)
            {
                if (IsStorable(row)) sent.Add(row);
                else refused += await IsRefusedAsync(row);
            }
            var given = sent.ConvertAll(Values);
            await Specimen.CreateAllAsync(sent, Token);
            Assert.Equal(given.ConvertAll(Cut), sent.ConvertAll(Values));
            var ids = sent.ConvertAll(static row => row.Id);
            var read = await Specimen.Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(Token);
            Assert.Equal(sent.ConvertAll(Values), read.ConvertAll(Values));
            returned += sent.Count;
        }
        Assert.True(refused > 0, "No row that cannot be stored was among them.");
    }

    // One value that the database cannot hold, and nothing is sent.
    private async Task<int> IsRefusedAsync(Specimen row)
    {
        Sql.Clear();
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Specimen.CreateAllAsync([new Specimen(), row], Token).AsTask());
        Assert.Equal(0, Sql.Count);
        Assert.True(row.IsNew);
        return 1;
    }

    private static bool IsStorable(Specimen row) =>
        (TEngine.StoresInfinity || !(float.IsInfinity(row.Float) || double.IsInfinity(row.Double))) && (TEngine.StoresNaN || !(float.IsNaN(row.Float) || double.IsNaN(row.Double)))
        && !char.IsSurrogate(row.Char) && !HasHalfAPair(row.Text) && (TEngine.StoresNul || (row.Char != '\0' && !row.Text.Contains('\0', StringComparison.Ordinal)));

    private static object?[] Values(Specimen s) =>
    [
        s.Flag, s.Byte, s.Short, s.Int, s.Long, s.Float, s.Double, s.Decimal, s.Char, s.Text, s.Guid, Convert.ToHexString(s.Bytes), s.At, s.At.Kind, s.Instant,
        s.Day, s.Time, s.Span, s.Level, s.Offset, s.Colour, s.Distance, s.Paint, s.Mark, s.Days,
    ];

    private static object?[] Cut(object?[] values) => Array.ConvertAll(values, static value => value switch
    {
        DateTime at => at.AddTicks(-(at.Ticks % 10)),
        DateTimeOffset instant => instant.AddTicks(-(instant.Ticks % 10)),
        TimeOnly time => new TimeOnly(time.Ticks / 10 * 10),
        TimeSpan span => new TimeSpan(span.Ticks / 10 * 10),
        _ => value,
    });

    private static bool HasHalfAPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text, i)) return true;
            i++;
        }
        return false;
    }
}
