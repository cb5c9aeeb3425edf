using Junction.Model;

namespace Junction.Sql;

/// <summary>A column of a table in scope.</summary>
public sealed record ColumnNode(TableScope Scope, ColumnInfo Column) : SqlExpression;

/// <summary>A captured value. It always travels as a parameter, typed by the column it meets.</summary>
public sealed record ParameterNode(DbValue Value, ColumnType ValueType) : SqlExpression;

/// <summary>Arithmetic and concatenation.</summary>
public sealed record BinaryNode(BinaryOperator Operator, SqlExpression Left, SqlExpression Right, ColumnType ResultType) : SqlExpression;

/// <summary>The operators of <see cref="BinaryNode"/>.</summary>
public enum BinaryOperator { Add, Subtract, Multiply, Divide, Remainder, Concat }

/// <summary>Unary minus.</summary>
public sealed record NegateNode(SqlExpression Operand) : SqlExpression;

/// <summary>A number as another kind of number: widening where C# widens.</summary>
public sealed record ConvertNode(SqlExpression Operand, ColumnType ResultType) : SqlExpression;

/// <summary>A function every dialect spells its own way.</summary>
public sealed record FunctionNode(SqlFunction Function, SqlExpression[] Arguments, ColumnType ResultType) : SqlExpression;

/// <summary><c>CASE WHEN … THEN … ELSE … END</c>.</summary>
public sealed record CaseNode((SqlPredicate When, SqlExpression Then)[] Branches, SqlExpression? Else, ColumnType ResultType) : SqlExpression;

/// <summary>COUNT, SUM, MIN, MAX or AVG; the operand is null for <c>COUNT(*)</c>.</summary>
public sealed record AggregateNode(AggregateFunction Function, SqlExpression? Operand, ColumnType ResultType) : SqlExpression;

/// <summary>The aggregate functions.</summary>
public enum AggregateFunction { Count, Sum, Min, Max, Average }

/// <summary>A SELECT of one value, correlated or not.</summary>
public sealed record SubqueryNode(SelectNode Select, ColumnType ResultType) : SqlExpression;
