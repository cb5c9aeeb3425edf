using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>Writes changed link rows: one statement for all rows that change in the same way.</summary>
internal static class LinkUpdates
{
    public static async ValueTask RunAsync<TCall>(
        Work work, LinkTargets write, IReadOnlyList<(LinkTarget Target, Record? Link)> changed, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (changed.Count == 0) return;
        var (model, scope) = (write.Link.Model!, Scopes.LinkAt(write.Link.Table, 0));
        foreach (var same in changed.GroupBy(row => new Assignment(work.Database.Dialect, model, row.Link!)))
        {
            var values = new List<DbValue>();
            foreach (var (_, link) in same) RecordKey.Of(link!, model, model.Key).AddTo(values);
            var keys = new ValueList(Array.ConvertAll(model.Key, static column => column.Type), [.. values]);
            var update = new UpdateNode(scope, same.Key.Nodes(model), LinkRows.WithKeys(work, write, scope, keys));
            await work.ExecuteAsync<TCall>(update, cancellationToken).ConfigureAwait(false);
        }
        foreach (var (_, link) in changed) RecordChanges.Accept(link!);
    }

    /// <summary>The columns a row changes and their new values, equal when they are the same.</summary>
    private sealed class Assignment : IEquatable<Assignment>
    {
        private readonly (int Column, DbValue Value)[] _values;

        public Assignment(Dialect dialect, ModelInfo model, Record link) =>
            _values = [.. RecordChanges.Dirty(link).Order().Select(column => (column, Normalise.Column(dialect, model, link, model.Columns[column])))];

        public (ColumnInfo, SqlExpression)[] Nodes(ModelInfo model) =>
            Array.ConvertAll<(int, DbValue), (ColumnInfo, SqlExpression)>(_values, pair => (model.Columns[pair.Item1], new ParameterNode(pair.Item2, model.Columns[pair.Item1].Type)));

        public bool Equals(Assignment? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

        public override bool Equals(object? obj) => Equals(obj as Assignment);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var value in _values) hash.Add(value);
            return hash.ToHashCode();
        }
    }
}
