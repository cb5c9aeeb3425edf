using Junction.Model;

namespace Junction.Sql;

/// <summary>
/// How one database spells what the nodes mean: quoting, placeholders, functions, lists, limits. A dialect states its facts as
/// values and overrides the few members that differ from standard SQL.
/// </summary>
public abstract class SqlSyntax
{
}
