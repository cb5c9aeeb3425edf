using Junction.Model;
using Junction.Sql;

namespace Junction.Dialects;

/// <summary>A statement with its values.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Arguments">The values that its parameters take.</param>
public readonly record struct BoundStatement(SqlText Sql, ReadOnlyMemory<DbValue> Arguments);
