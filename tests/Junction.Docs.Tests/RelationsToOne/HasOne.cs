using Office;

namespace Junction.Docs.Tests.RelationsToOne;

/// <summary>A has-one: declared, loaded, assigned, replaced and emptied.</summary>
public sealed class HasOne : Example
{
    protected override async ValueTask SeedAsync()
    {
        await Employee.CreateAsync(new() { Name = "Ann", Badge = new() { Number = 17 }, Desk = new() { Room = "A12" } });
        await Employee.CreateAsync(new() { Name = "Ben", Badge = new() { Number = 18 }, Desk = new() { Room = "A13" } });
        await Employee.CreateAsync(new() { Name = "Cleo" });
    }

    [Fact]
    public void Tables() =>
        SqlOfPage("RelationsToOne.Tables", string.Join('\n', db.Schema.Script().TrimEnd().Split("\n\n").Where(static statement => statement.Contains("\"badges\""))));

    [Fact]
    public async Task Loading()
    {
        #region RelationsToOne.Load
        var employees = await Employee.With(e => e.Badge).OrderBy(e => e.Name).ToListAsync();
        foreach (var employee in employees) Console.WriteLine($"{employee.Name}: {employee.Badge?.Number}");

        var desk = await employees[0].LoadDeskAsync();                             // of all three employees at once
        #endregion
        SqlOfPage("RelationsToOne.Load");

        Assert.Equal(["Ann: 17", "Ben: 18", "Cleo: "], Console.Lines);
        Assert.Equal("A12", desk!.Room);
    }

    [Fact]
    public async Task With_a_new_owner()
    {
        #region RelationsToOne.New
        var dora = new Employee { Name = "Dora", Badge = new Badge { Number = 20 } };
        await dora.SaveAsync();                                                    // Dora, then her badge
        #endregion
        SqlOfPage("RelationsToOne.New");

        Assert.Equal(dora.Id, (await Badge.All.SingleAsync(b => b.Number == 20)).EmployeeId);
    }

    [Fact]
    public async Task Replacing()
    {
        var ann = await Employee.With(e => e.Desk).Where(e => e.Name == "Ann").SingleAsync();
        Sent.Clear();
        #region RelationsToOne.Replace
        ann.Desk = new Desk { Room = "B01" };                                      // A12 stands empty now
        await ann.SaveAsync();
        #endregion
        SqlOfPage("RelationsToOne.Replace");

        Assert.Equal((null, ann.Id), ((await Desk.All.SingleAsync(d => d.Room == "A12")).EmployeeId, (await Desk.All.SingleAsync(d => d.Room == "B01")).EmployeeId));
    }

    [Fact]
    public async Task Replacing_what_is_not_loaded()
    {
        var ann = await Employee.All.SingleAsync(e => e.Name == "Ann");
        Sent.Clear();
        #region RelationsToOne.ReplaceUnread
        ann.Desk = new Desk { Room = "B01" };                                      // whichever she has, nobody has read it
        await ann.SaveAsync();
        #endregion
        SqlOfPage("RelationsToOne.ReplaceUnread");

        Assert.Equal((null, ann.Id), ((await Desk.All.SingleAsync(d => d.Room == "A12")).EmployeeId, (await Desk.All.SingleAsync(d => d.Room == "B01")).EmployeeId));
    }

    [Fact]
    public async Task Emptying()
    {
        var ann = await Employee.With(e => e.Desk).Where(e => e.Name == "Ann").SingleAsync();
        Sent.Clear();
        #region RelationsToOne.Null
        ann.Desk = null;
        await ann.SaveAsync();                                                     // the desk stays, and is nobody's
        #endregion
        SqlOfPage("RelationsToOne.Null");

        Assert.Null((await Desk.All.SingleAsync(d => d.Room == "A12")).EmployeeId);
    }

    [Fact]
    public async Task Taking_it_from_another()
    {
        var people = await Employee.With(e => e.Desk).OrderBy(e => e.Name).ToListAsync();
        var (ben, cleo) = (people[1], people[2]);
        Sent.Clear();
        #region RelationsToOne.Take
        cleo.Desk = ben.Desk;
        await cleo.SaveAsync();
        Console.WriteLine($"Ben: {ben.Desk?.Room ?? "none"}, Cleo: {cleo.Desk?.Room}");
        #endregion
        SqlOfPage("RelationsToOne.Take");

        Assert.Equal(["Ben: none, Cleo: A13"], Console.Lines);
    }

    [Fact]
    public async Task What_must_be_somebodys()
    {
        var ann = await Employee.With(e => e.Badge).Where(e => e.Name == "Ann").SingleAsync();
        Sent.Clear();
        #region RelationsToOne.Required
        var error = Assert.Throws<RecordStateException>(() => ann.Badge = new Badge { Number = 21 });
        Console.WriteLine(error.Message);                                          // and so does null

        await ann.Badge!.DeleteAsync();
        ann.Badge = new Badge { Number = 21 };
        await ann.SaveAsync();
        #endregion
        SqlOfPage("RelationsToOne.Required");

        Assert.Equal(["Employee.Badge cannot be changed here: Badge.EmployeeId cannot be null. Delete the Badge it leads to first, or declare EmployeeId nullable."], Console.Lines);
        Assert.Equal(21, (await Badge.All.SingleAsync(b => b.EmployeeId == ann.Id)).Number);
        Assert.Throws<RecordStateException>(() => ann.Badge = null);
    }

    [Fact]
    public async Task What_must_be_somebodys_and_is_not_loaded()
    {
        var ann = await Employee.All.SingleAsync(e => e.Name == "Ann");
        Sent.Clear();
        #region RelationsToOne.RequiredUnread
        ann.Badge = new Badge { Number = 21 };                                     // perhaps she has none yet
        var error = await Assert.ThrowsAsync<RecordStateException>(async () => await ann.SaveAsync());
        #endregion
        SqlOfPage("RelationsToOne.RequiredUnread");

        Assert.Equal(17, (await Badge.All.SingleAsync(b => b.EmployeeId == ann.Id)).Number);
    }

    [Fact]
    public async Task From_the_other_side()
    {
        var cleo = await Employee.With(e => e.Desk).Where(e => e.Name == "Cleo").SingleAsync();
        #region RelationsToOne.OtherSide
        var desk = new Desk { Room = "C02", Employee = cleo };
        await desk.SaveAsync();
        Console.WriteLine(cleo.Desk?.Room);                                        // C02
        #endregion

        Assert.Equal(["C02"], Console.Lines);
    }
}
