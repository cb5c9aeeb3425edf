using System.Reflection;
using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.Generating;

/// <summary>What is written also works when it runs: accessors past setters, in generic bases too, and constructors past <c>required</c>.</summary>
public sealed class RunningTests
{
    private const string Models = """
        using Junction.Model;

        namespace App;

        public enum Level : short { Low = 1, High = 2 }

        public abstract partial class Entity<TSelf> : ActiveRecord<TSelf> where TSelf : Entity<TSelf>, IRecord<TSelf>
        {
            public partial int Id { get; set; }
            public partial DateTime? Seen { get; set; }
            public partial int? ParentId { get; set; }
            [BelongsTo] public partial TSelf? Parent { get; set; }
        }

        public abstract partial class Titled<TSelf> : Entity<TSelf> where TSelf : Titled<TSelf>, IRecord<TSelf>
        {
            public required partial string Title { get; init; }
        }

        public partial class Book : Titled<Book>
        {
            private Book() => Made++;
            public static int Made;
            public partial decimal Price { get; private set; } = 9.5m;
            public partial Level Level { get; set; }
            [StoredAsText] public partial Level? Shown { get; set; }
            public partial byte[]? Cover { get; set; }
            public partial int @class { get; }
            [HasMany] public partial HasMany<Page> Pages { get; }
        }

        public partial class Page : ActiveRecord<Page>
        {
            [Key, Column(Order = 2)] public partial int Number { get; set; }
            [Key, Column(Order = 1)] public partial Guid Print { get; set; }
            public partial int BookId { get; set; }
        }
        """;

    private const string Rows = """
        using Junction.Model;

        namespace App;

        /// <summary>A row whose columns say which they are.</summary>
        public readonly struct Row : IRow
        {
            public bool IsNull(int o) => false;
            public bool GetBoolean(int o) => true;
            public byte GetByte(int o) => (byte)o;
            public short GetInt16(int o) => 2;
            public int GetInt32(int o) => o * 10;
            public long GetInt64(int o) => o;
            public float GetSingle(int o) => o;
            public double GetDouble(int o) => o;
            public decimal GetDecimal(int o, ColumnType type) => o + type.Scale / 100m;
            public char GetChar(int o) => 'c';
            public string GetString(int o) => o == 108 ? "High" : "text" + o;
            public Guid GetGuid(int o) => Guid.Empty;
            public DateTime GetDateTime(int o, ColumnType type) => new(2000 + o, 1, 1);
            public DateTimeOffset GetDateTimeOffset(int o) => default;
            public DateOnly GetDateOnly(int o) => default;
            public TimeOnly GetTimeOnly(int o) => default;
            public TimeSpan GetTimeSpan(int o) => default;
            public byte[] GetBytes(int o) => [(byte)o];
        }

        public static class Run
        {
            public static string Book()
            {
                var book = New<Book>();
                Read(book);
                Set(book, 2, DbValue.From(7));
                Set(book, 3, DbValue.From("set"));
                Set(book, 5, DbValue.From((short)1));
                Set(book, 6, DbValue.From("High"));
                var shown = string.Join(" ", Enumerable.Range(0, 9).Select(i => Get(book, i)));
                return $"{shown} | {book.Id} {book.Seen:yyyy} {book.ParentId} {book.Title} {book.Price} {book.Level} {book.Shown} {book.Cover![0]} {book.@class} | {App.Book.Made > 0}";
            }

            public static string Slots()
            {
                var book = New<Book>();
                Slot(book, 0) = book;
                var same = ReferenceEquals(book.Parent, book);
                book.ParentId = 3;
                return $"{same} {Slot(book, 0) is null} {ReferenceEquals(book.Pages, book.Pages)} {ReferenceEquals(Slot(book, 1), book.Pages)}";
            }

            public static string Keys()
            {
                var id = Guid.Parse("11111111-2222-3333-4444-555555555555");
                var values = ToValues<Page, (Guid Print, int Number)>((id, 4));
                var (print, number) = FromValues<Page, (Guid Print, int Number)>(values);
                return $"{values[0]} {values[1]} {print == id} {number} {FromValues<Book, int>(ToValues<Book, int>(8))}";
            }

            private static T New<T>() where T : Record, IRecord<T> => T.NewRecord();
            private static void Read<T>(T record) where T : Record, IRecord<T> => T.ReadRow(record, new Row(), 100 + 2);
            private static DbValue Get<T>(T record, int column) where T : Record, IRecord<T> => T.GetColumn(record, column);
            private static void Set<T>(T record, int column, DbValue value) where T : Record, IRecord<T> => T.SetColumn(record, column, value);
            private static ref object? Slot<T>(T record, int relation) where T : Record, IRecord<T> => ref T.Slot(record, relation);
            private static DbValue[] ToValues<T, TKey>(TKey key) where T : Record, IRecord<T>, IKeyed<T, TKey> => T.ToValues(key);
            private static TKey FromValues<T, TKey>(DbValue[] values) where T : Record, IRecord<T>, IKeyed<T, TKey> => T.FromValues(values);
        }
        """;

    private static readonly Lazy<Assembly> Program = new(static () => Assembly.Load(new Snippet(Models, Rows).Generate().Clean().Image()));

    [Fact]
    public void AccessorsReachEveryColumn() => Assert.Equal(
        "1020 01/01/2103 00:00:00 7 set 106.04 1 High System.Byte[] 1100 | 1020 2103 7 set 106.04 Low High 109 1100 | True", Call("Book"));

    [Fact]
    public void SlotsHoldRelations() => Assert.Equal("True True True True", Call("Slots"));

    [Fact]
    public void KeysGoThereAndBack() => Assert.Equal("11111111-2222-3333-4444-555555555555 4 True 4 8", Call("Keys"));

    private static string Call(string method) => (string)Program.Value.GetType("App.Run", throwOnError: true)!.GetMethod(method)!.Invoke(null, null)!;
}
