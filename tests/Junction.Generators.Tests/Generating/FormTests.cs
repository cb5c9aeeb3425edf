using Junction.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Tests.Generating;

/// <summary>Every form a model can take compiles without so much as a warning.</summary>
public sealed class FormTests
{
    [Fact]
    public void NothingIsGeneratedWithoutModels() => Assert.Empty(new Snippet("class Plain;").Generate().Clean().Files);

    [Fact]
    public void TheSchoolCompiles()
    {
        var generated = new Snippet(Models.School).Generate().Clean();

        Assert.Equal(
            [
                "Models.junction.g.cs", "School.Course.Columns.junction.g.cs", "School.Course.junction.g.cs", "School.Enrollment.Columns.junction.g.cs",
                "School.Enrollment.junction.g.cs", "School.Student.Columns.junction.g.cs", "School.Student.junction.g.cs",
            ],
            generated.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryTypeOfColumn() => Clean("""
        public enum Level { Low, High }
        public enum Small : byte { One }
        public enum Large : long { One }
        public partial class Everything : ActiveRecord<Everything>
        {
            public partial long Id { get; set; }
            public partial bool Flag { get; set; } public partial bool? MaybeFlag { get; set; }
            public partial byte Byte { get; set; } public partial byte? MaybeByte { get; set; }
            public partial short Short { get; set; } public partial short? MaybeShort { get; set; }
            public partial int Int { get; set; } public partial int? MaybeInt { get; set; }
            public partial long Long { get; set; } public partial long? MaybeLong { get; set; }
            public partial float Float { get; set; } public partial float? MaybeFloat { get; set; }
            public partial double Double { get; set; } public partial double? MaybeDouble { get; set; }
            [Precision(10, 2)] public partial decimal Decimal { get; set; } public partial decimal? MaybeDecimal { get; set; }
            public partial char Char { get; set; } public partial char? MaybeChar { get; set; }
            [MaxLength(20), CaseInsensitive] public required partial string Text { get; set; } public partial string? MaybeText { get; set; }
            public partial Guid Guid { get; set; } public partial Guid? MaybeGuid { get; set; }
            [WallClock] public partial DateTime Time { get; set; } [Precision(3)] public partial DateTime? MaybeTime { get; set; }
            public partial DateTimeOffset Offset { get; set; } public partial DateTimeOffset? MaybeOffset { get; set; }
            public partial DateOnly Date { get; set; } public partial DateOnly? MaybeDate { get; set; }
            public partial TimeOnly Clock { get; set; } public partial TimeOnly? MaybeClock { get; set; }
            public partial TimeSpan Span { get; set; } public partial TimeSpan? MaybeSpan { get; set; }
            public required partial byte[] Bytes { get; set; } public partial byte[]? MaybeBytes { get; set; }
            public partial Level Level { get; set; } public partial Level? MaybeLevel { get; set; }
            [StoredAsText] public partial Level TextLevel { get; set; } [StoredAsText] public partial Level? MaybeTextLevel { get; set; }
            public partial Small Small { get; set; } public partial Large? MaybeLarge { get; set; }
            [ConcurrencyCheck] public partial int Version { get; set; }
            [Column("odd name", TypeName = "citext")] public partial string? Odd { get; set; }
        }
        """);

    [Fact]
    public void FormsOfProperties() => Clean("""
        public partial class Thing : ActiveRecord<Thing>
        {
            public partial int Id { get; private set; }
            public partial int Five { get; set; } = 5;
            public partial string Name { get; set; } = "";
            public required partial string Code { get; init; }
            public partial int Once { get; }
            internal partial int Inside { get; set; }
            protected partial int Family { get; set; }
            private partial int Secret { get; set; }
            protected internal partial int Mixed { get; private protected set; }
            public virtual partial int Open { get; set; }
            public partial int @class { get; set; }
            public partial int @event { get; set; }
            public partial string @await { get; set; } = "";
            public partial int Count { get; set; }
            public new partial int All { get; set; }
            public partial int Where { get; set; }
            public partial int Find { get; set; }
            public partial string? Reference { get; set; }
            public partial int Select { get; set; }
            public partial string Path { get; set; } = "";
            public partial int Source { get; set; }
            [Obsolete("gone")] public partial int Old { get; set; }
            [NotMapped] public partial int Own { get; set; }
            public partial int Own { get => 1; set { } }
            public int Use() => Secret + Family;
        }
        """);

    [Fact]
    public void ModelsWithoutANamespaceNestedAndInternal() => Clean("""
        public partial class Outer
        {
            public partial struct Middle
            {
                public partial class Inner : ActiveRecord<Inner> { public partial int Id { get; set; } [HasMany] public partial HasMany<Other> Others { get; } }
            }
        }
        internal partial class Other : ActiveRecord<Other>
        {
            public partial int Id { get; set; }
            public partial int InnerId { get; set; }
            [BelongsTo] public partial Outer.Middle.Inner? Inner { get; set; }
        }
        """.Replace("public partial class Outer", "internal partial class Outer"));

    [Fact]
    public void NamesThatTheGeneratorUsesItself() => Clean("""
        namespace Junction2 { class Junction; class System; class Model; }
        namespace App.Junction
        {
            public partial class Task : ActiveRecord<Task>
            {
                public partial int Id { get; set; }
                public partial int? OwnerId { get; set; }
                public partial int? ScopeId { get; set; }
                [BelongsTo] public partial Task? Owner { get; set; }
                [BelongsTo] public partial Task? Scope { get; set; }
                public partial string Record { get; set; } = "";
                public partial string Value { get; set; } = "";
                public partial string Column { get; set; } = "";
            }
            class System; class Expr; class Query;
        }
        """);

    [Fact]
    public void TheSameNameInTwoNamespaces() => Clean("""
        namespace A { public partial class Item : ActiveRecord<Item> { public partial int Id { get; set; } [HasMany(ForeignKey = "ItemId")] public partial HasMany<global::B.Item> Items { get; } } }
        namespace B { public partial class Item : ActiveRecord<Item> { public partial int Id { get; set; } public partial int ItemId { get; set; } } }
        namespace A.B_C { public partial class Item : ActiveRecord<Item> { public partial int Id { get; set; } } }
        namespace A.B.C { public partial class Item : ActiveRecord<Item> { public partial int Id { get; set; } } }
        """);

    [Fact]
    public void AModelInSeveralParts() => Clean("""
        public partial class Part : ActiveRecord<Part> { public partial int Id { get; set; } }
        """, """
        public partial class Part : ActiveRecord<Part> { public partial string? Name { get; set; } }
        """);

    [Fact]
    public void CodeThatSaysNothingAboutNull()
    {
        var snippet = new Snippet("""
            public partial class Old : ActiveRecord<Old>
            {
                public partial int Id { get; set; }
                public partial string Name { get; set; }
                public partial byte[] Data { get; set; }
                public partial int? ParentId { get; set; }
                [BelongsTo] public partial Old Parent { get; set; }
                [HasMany(ForeignKey = nameof(ParentId))] public partial HasMany<Old> Children { get; }
            }
            """) { Nullable = NullableContextOptions.Disable };

        var record = snippet.Generate().Clean().File("Old.junction.g.cs");
        Assert.Contains("new(\"Name\", \"name\", new global::Junction.Model.ColumnType(global::Junction.Model.ValueKind.String) { IsNullable = true })", record);
    }

    [Fact]
    public void CompositeKeys() => Clean("""
        public partial class Line : ActiveRecord<Line>
        {
            [Key] public partial int OrderId { get; set; }
            [Key] public partial Guid Number { get; set; }
            [HasMany] public partial HasMany<Note> Notes { get; }
            [ManyToMany(JoinTable = "line_tags")] public partial ManyToMany<Tag> Tags { get; }
        }
        public partial class Note : ActiveRecord<Note>
        {
            public partial int Id { get; set; }
            public partial int LineOrderId { get; set; }
            public partial Guid LineNumber { get; set; }
            [BelongsTo] public partial Line? Line { get; set; }
        }
        public partial class Tag : ActiveRecord<Tag>
        {
            public partial Guid Id { get; set; }
            [ManyToMany] public partial ManyToMany<Line> Lines { get; }
        }
        """);

    [Fact]
    public void AttributesOfTheUsersOwn() => Clean("""
        public partial class Node : ActiveRecord<Node>
        {
            public partial int Id { get; set; }
            [System.Text.Json.Serialization.JsonPropertyName("parent")] public partial int? ParentId { get; set; }
            [System.Text.Json.Serialization.JsonIgnore, BelongsTo] public partial Node? Parent { get; set; }
            [System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Collapsed)]
            [HasMany(ForeignKey = nameof(ParentId))] public partial HasMany<Node> Children { get; }
            [System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Collapsed)]
            [HasOne(ForeignKey = nameof(ParentId))] public partial Node? Only { get; set; }
        }
        """);

    [Fact]
    public void OneToOneAndRelationsToItself() => Clean("""
        public partial class Person : ActiveRecord<Person>
        {
            public partial int Id { get; set; }
            [HasOne] public partial Passport? Passport { get; set; }
            [HasMany] public partial HasMany<Friendship> Friendships { get; }
            [ManyToMany(Through = nameof(Friendships))] public partial ManyToMany<Person, Friendship> Friends { get; }
        }
        public partial class Passport : ActiveRecord<Passport>
        {
            [Key] public partial int PersonId { get; set; }
            [BelongsTo] public partial Person Person { get; set; }
        }
        [Index(nameof(PersonId), nameof(FriendId), IsUnique = true)]
        public partial class Friendship : ActiveRecord<Friendship>
        {
            public partial int Id { get; set; }
            public partial int PersonId { get; set; }
            public partial int FriendId { get; set; }
            [BelongsTo] public partial Person? Person { get; set; }
            [BelongsTo] public partial Person? Friend { get; set; }
        }
        """);

    private static void Clean(params string[] sources) => new Snippet(sources).Generate().Clean();
}
