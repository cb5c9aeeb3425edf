using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.Diagnostics;

/// <summary>JN0007.</summary>
public sealed class InverseTests
{
    [Theory]
    [InlineData("""[|"Athor"|]""", "'Book' has no such relation. Did you mean 'Author'?", "Athor")]
    [InlineData("[|nameof(Book.Editor)|]", "'Book.Editor' uses the foreign key 'EditorId', this one 'AuthorId'.", "Editor")]
    [InlineData("[|nameof(Book.Sequel)|]", "'Book.Sequel' leads to 'Book'.", "Sequel")]
    [InlineData("[|nameof(Book.Chapters)|]", "'Book.Chapters' is a HasMany, which no HasMany is the inverse of.", "Chapters")]
    [InlineData("[|nameof(Book.Owner)|]", "'Book.Owner' names 'OtherBooks' as its inverse.", "Owner")]
    public Task DoesNotAgree(string name, string reason, string plain) =>
        Verify.Fires("JN0007", Models($"InverseOf = {name}"), $"'Author.Books' is not the inverse of 'Book.{plain}': {reason}");

    [Fact]
    public Task Agrees() => Verify.Silent(Models("InverseOf = nameof(Book.Author)"));

    [Fact]
    public Task OfManyToMany() => Verify.Fires("JN0007", """
        public partial class Post : ActiveRecord<Post>
        {
            public partial int Id { get; set; }
            [ManyToMany(InverseOf = [|nameof(Tag.Topics)|])] public partial ManyToMany<Tag> Tags { get; }
        }
        public partial class Tag : ActiveRecord<Tag>
        {
            public partial int Id { get; set; }
            [ManyToMany(JoinTable = "topics")] public partial ManyToMany<Tag> Topics { get; }
        }
        """.Replace("""JoinTable = "topics")""", """JoinTable = "topics", OwnerKey = "a", TargetKey = "b")""", StringComparison.Ordinal),
        "'Post.Tags' is not the inverse of 'Tag.Topics': 'Tag.Topics' leads to 'Tag'.");

    private static string Models(string inverse) => $$"""
        public partial class Author : ActiveRecord<Author>
        {
            public partial int Id { get; set; }
            [HasMany(ForeignKey = nameof(Book.AuthorId), {{inverse}})] public partial HasMany<Book> Books { get; }
            [HasMany(ForeignKey = nameof(Book.OwnerId))] public partial HasMany<Book> OtherBooks { get; }
        }
        public partial class Book : ActiveRecord<Book>
        {
            public partial int Id { get; set; }
            public partial int AuthorId { get; set; }
            public partial int? EditorId { get; set; }
            public partial int? OwnerId { get; set; }
            public partial int? SequelId { get; set; }
            public partial int? BookId { get; set; }
            [BelongsTo] public partial Author? Author { get; set; }
            [BelongsTo] public partial Author? Editor { get; set; }
            [BelongsTo(InverseOf = nameof(global::Author.OtherBooks))] public partial Author? Owner { get; set; }
            [BelongsTo] public partial Book? Sequel { get; set; }
            [HasMany(ForeignKey = nameof(BookId))] public partial HasMany<Book> Chapters { get; }
        }
        """;
}
