using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>The SQL of typical queries, as SQLite gets it; each is run too.</summary>
public sealed class GoldenSql : QuerySuite<SqliteEngine>
{
    private const string Town = """SELECT t0."id", t0."name", t0."country_id" FROM "towns" AS t0""";

    private static async Task Sends(Query<Town> query, string sql)
    {
        Assert.Equal(sql, query.ToSql());
        Assert.Equal(sql, query.ToString());
        await query.ToListAsync(Token);
    }

    [Fact]
    public async Task Plain_conditions_are_plain_comparisons()
    {
        await Sends(Catalogue.Town.All, Town);
        await Sends(Catalogue.Town.Where(t => t.Name == "Aldo"), $"""{Town} WHERE t0."name" = ?1""");
        await Sends(Catalogue.Town.Where(t => t.CountryId == 1), $"""{Town} WHERE t0."country_id" = ?1""");
        await Sends(Catalogue.Town.Where(t => t.CountryId == null), $"""{Town} WHERE t0."country_id" IS NULL""");
        await Sends(Catalogue.Town.Where(t => t.CountryId != 1), $"""{Town} WHERE t0."country_id" IS NOT ?1""");
        await Sends(Catalogue.Town.Where(t => t.Id > 1 && (t.Name == "a" || t.Name == "b")), $"""{Town} WHERE t0."id" > ?1 AND (t0."name" = ?2 OR t0."name" = ?3)""");
        await Sends(Catalogue.Town.Where(t => !(t.CountryId > 1)), $"""{Town} WHERE (t0."country_id" > ?1) IS NOT TRUE""");
    }

    [Fact]
    public async Task Orders_and_cuts_stand_at_the_end() =>
        await Sends(Catalogue.Town.OrderBy(t => t.Name).ThenByDescending(t => t.Id).Skip(1).Take(3), $"""{Town} ORDER BY t0."name", t0."id" DESC LIMIT ?1 + 0 OFFSET ?2""");

    [Fact]
    public async Task A_list_is_one_parameter() =>
        await Sends(Catalogue.Town.Where(t => new[] { 1, 2, 3 }.Contains(t.Id)), $"""{Town} WHERE t0."id" IN (SELECT t1.value FROM json_each(?1) AS t1)""");

    [Fact]
    public async Task Relations_are_correlated_subqueries()
    {
        await Sends(Catalogue.Town.Where(t => t.Learners.Any()), $"""{Town} WHERE EXISTS (SELECT 1 FROM "learners" AS t1 WHERE t1."town_id" = t0."id")""");
        await Sends(Catalogue.Town.Where(t => t.Learners.All(l => l.Active)), $"""{Town} WHERE NOT EXISTS (SELECT 1 FROM "learners" AS t1 WHERE t1."town_id" = t0."id" AND NOT t1."active")""");
        await Sends(Catalogue.Town.Where(t => t.Learners.Count() > 2), $"""{Town} WHERE (SELECT COUNT(*) FROM "learners" AS t1 WHERE t1."town_id" = t0."id") > ?1""");
        await Sends(Catalogue.Town.Where(t => t.Learners.Any(l => l.Subjects.Any((s, e) => s.Title == "Algebra" && e.Grade == "A"))),
            $"""{Town} WHERE EXISTS (SELECT 1 FROM "learners" AS t1 WHERE t1."town_id" = t0."id" AND EXISTS (SELECT 1 FROM "sittings" AS t2 JOIN "subjects" AS t3 ON t3."id" = t2."subject_id" WHERE t2."learner_id" = t1."id" AND t3."title" = ?1 AND t2."grade" = ?2))""");
    }

    [Fact]
    public async Task Links_are_counted_and_looked_up_without_their_targets()
    {
        Assert.EndsWith("""WHERE (SELECT COUNT(*) FROM "sittings" AS t1 WHERE t1."learner_id" = t0."id") > ?1""", Learner.Where(l => l.Subjects.Count() > 1).ToSql());
        Assert.EndsWith("""WHERE EXISTS (SELECT 1 FROM "sittings" AS t1 WHERE t1."learner_id" = t0."id" AND t1."subject_id" IN (SELECT t2.value FROM json_each(?1) AS t2))""", Learner.Where(l => l.Subjects.Contains(Subject.Reference(1))).ToSql());
        Sql.Clear();
        await Learner.Reference(1).Subjects.CountAsync(Token);
        Assert.Equal("""SELECT COUNT(*) FROM "sittings" AS t0 WHERE t0."learner_id" = ?1""", Assert.Single(Sql.Statements));
    }

    [Fact]
    public async Task Paths_are_left_joins() =>
        await Sends(Catalogue.Town.Where(t => t.Country.Name == "North").OrderBy(t => t.Country.Population),
            $"""{Town} LEFT JOIN "countries" AS t1 ON t1."id" = t0."country_id" WHERE t1."name" = ?1 ORDER BY t1."population" """.TrimEnd());

    [Fact]
    public async Task Conditions_after_a_cut_name_the_rows_that_are_left() =>
        await Sends(Catalogue.Town.OrderBy(t => t.Name).Take(3).Where(t => t.CountryId == 1),
            $"""{Town} WHERE t0."id" IN (SELECT t1."id" FROM "towns" AS t1 ORDER BY t1."name" LIMIT ?1 + 0) AND t0."country_id" = ?2 ORDER BY t0."name" """.TrimEnd());

    [Fact]
    public void Projections_read_what_they_ask_for()
    {
        Assert.Equal("""SELECT t0."name", (SELECT COUNT(*) FROM "learners" AS t1 WHERE t1."town_id" = t0."id") FROM "towns" AS t0""", Catalogue.Town.Select(t => (t.Name, t.Learners.Count())).ToSql());
        Assert.Equal("""SELECT DISTINCT t0."country_id" FROM "towns" AS t0 ORDER BY t0."country_id" """.TrimEnd(), Catalogue.Town.OrderBy(t => t.CountryId).Select(t => t.CountryId).Distinct().ToSql());
        Assert.Equal("""SELECT t0.c0 FROM (SELECT t1."country_id" AS c0, row_number() OVER (ORDER BY t1."name") AS c1 FROM "towns" AS t1) AS t0 GROUP BY t0.c0 ORDER BY MIN(t0.c1)""",
            Catalogue.Town.OrderBy(t => t.Name).Select(t => t.CountryId).Distinct().ToSql());
    }

    [Fact]
    public async Task Terminals_ask_for_no_more_than_they_need()
    {
        Sql.Clear();
        await Catalogue.Town.Where(t => t.Id > 0).OrderBy(t => t.Name).CountAsync(Token);
        await Catalogue.Town.AnyAsync(t => t.Id > 0, Token);
        await Catalogue.Town.OrderBy(t => t.Name).FirstAsync(Token);
        await Catalogue.Town.Where(t => t.Id == 1).SingleAsync(Token);
        await Catalogue.Town.All.MaxAsync(t => t.Name, Token);
        Assert.Equal(
        [
            """SELECT COUNT(*) FROM "towns" AS t0 WHERE t0."id" > ?1""",
            """SELECT 1 FROM "towns" AS t0 WHERE t0."id" > ?1 LIMIT 1""",
            $"""{Town} ORDER BY t0."name" LIMIT 1""",
            $"""{Town} WHERE t0."id" = ?1 LIMIT 2""",
            """SELECT MAX(t0."name") FROM "towns" AS t0""",
        ], Sql.Statements);
    }

    [Fact]
    public async Task Queries_of_one_shape_share_their_text_whatever_the_values()
    {
        Sql.Clear();
        foreach (var name in (string[])["a", "b", "c"]) await Catalogue.Town.Where(t => t.Name == name).ToListAsync(Token);
        Assert.Single(Sql.Statements.Distinct());
        Assert.Same(Sql.Statements[0], Sql.Statements[2]);
    }
}
