using Library;

namespace Junction.Docs.Tests.GettingStarted;

/// <summary>The first program of docs/getting-started.md.</summary>
public sealed class FirstSteps
{
    private Transcript Console { get; } = new();

    [Fact]
    public async Task The_first_program()
    {
        #region GettingStarted.Open
        Database.Default = Database.Open(o => o.UseSqlite("Data Source=library.db"));
        await Database.Default.Schema.CreateAsync();      // the tables that are not there yet
        #endregion
        try
        {
            var file = Database.Default;
            #region GettingStarted.First
            var book = await Book.CreateAsync(new() { Title = "Dune", Pages = 412, Price = 9.99m });
            Console.WriteLine(book.Id);                   // 1: the database made it

            book.Price = 10.50m;
            await book.SaveAsync();                       // UPDATE of the price alone

            var same = await Book.FindAsync(book.Id);     // RecordNotFoundException when there is none
            var dune = await Book.FindByAsync(b => b.Title == "Dune");     // null when there is none

            await same.DeleteAsync();
            #endregion

            Assert.Equal(["1"], Console.Lines);
            Assert.Equal(10.50m, dune!.Price);
            Assert.Equal(0, await Book.All.CountAsync());
            await file.DisposeAsync();
        }
        finally
        {
            foreach (var path in Directory.GetFiles(".", "library.db*")) File.Delete(path);
        }
    }
}
