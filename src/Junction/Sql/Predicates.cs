using Junction.Model;

namespace Junction.Sql;

/// <summary>A comparison with C# semantics: equality is null-safe, order with null is false.</summary>
public sealed record ComparisonNode(ComparisonOperator Operator, SqlExpression Left, SqlExpression Right) : SqlPredicate;

/// <summary>The operators of <see cref="ComparisonNode"/>.</summary>
public enum ComparisonOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

/// <summary>AND or OR.</summary>
public sealed record LogicalNode(bool IsAnd, SqlPredicate Left, SqlPredicate Right) : SqlPredicate;

/// <summary>NOT.</summary>
public sealed record NotNode(SqlPredicate Operand) : SqlPredicate;

/// <summary>A boolean value (a column, a parameter, CASE) as a predicate; null is false.</summary>
public sealed record BooleanNode(SqlExpression Operand) : SqlPredicate;

/// <summary>Always true, or always false.</summary>
public sealed record ConstantNode(bool Value) : SqlPredicate;

/// <summary>A text test: contains, starts with, ends with. Ordinal, or without case where the column says so; null is false.</summary>
public sealed record TextMatchNode(TextMatch Match, SqlExpression Text, SqlExpression Part) : SqlPredicate;

/// <summary>The tests of <see cref="TextMatchNode"/>.</summary>
public enum TextMatch { Contains, StartsWith, EndsWith }

/// <summary>EXISTS of a subquery.</summary>
public sealed record ExistsNode(SelectNode Select) : SqlPredicate;

/// <summary>
/// Whether the operands, taken as a row, are among the rows of a list. A list with nulls matches a null operand, as
/// <see cref="Enumerable.Contains{T}(IEnumerable{T}, T)"/> would. The list is one parameter where the dialect can, so its length is not part of the shape.
/// </summary>
public sealed record InListNode(SqlExpression[] Operands, ValueList List) : SqlPredicate;

/// <summary>Whether the operands, taken as a row, are among the rows of a subquery.</summary>
public sealed record InSelectNode(SqlExpression[] Operands, SelectNode Select) : SqlPredicate;

/// <summary>Literal SQL with holes: <c>Parts[0] Holes[0] Parts[1] …</c>. Holes are expressions, so values in them are parameters.</summary>
public sealed record RawPredicate(string[] Parts, SqlExpression[] Holes) : SqlPredicate;
