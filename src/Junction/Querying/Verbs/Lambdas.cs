using Junction.Model;
using Junction.Relations;

namespace Junction.Querying;

/// <summary>What verbs do with the lambdas they are given: run them over the columns of the outermost scope, and keep the nodes.</summary>
internal static class Lambdas
{
    public static TResult Of<TColumns, TResult>(Func<TColumns, TResult> lambda) where TColumns : RecordColumns, IColumns<TColumns> =>
        lambda(ColumnsOf<TColumns>.At(0));

    public static TResult Of<TColumns, TLinkColumns, TResult>(Func<TColumns, TLinkColumns, TResult> lambda)
        where TColumns : RecordColumns, IColumns<TColumns>
        where TLinkColumns : RecordColumns, IColumns<TLinkColumns> =>
        lambda(ColumnsOf<TColumns>.At(0), ColumnsOf<TLinkColumns>.LinkAt(0));

    public static ColumnInfo Column<TColumns, TValue>(Func<TColumns, Expr<TValue>> column) where TColumns : RecordColumns, IColumns<TColumns> =>
        SqlHole.OfPart(Of(column).Node).Column is { } info && ReferenceEquals(info.Table, TColumns.Table) ? info
            : throw new ArgumentException("Name a column of the model itself: Product.Column(p => p.Price).", nameof(column));

    public static QuerySpec Load<TColumns>(QuerySpec spec, Func<TColumns, IRelationShape>[] relations) where TColumns : RecordColumns, IColumns<TColumns> =>
        spec with { With = RelationLoad.Merge([.. spec.With, .. relations.Select(static relation => RelationColumn.LoadOf(Of(relation)))]) };

    public static async ValueTask<T> Found<T>(QuerySpec spec, ValueTask<T?> record) where T : Record, IRecord<T> =>
        await record.ConfigureAwait(false) ?? throw RecordNotFoundException.ForQuery(spec.Model.ModelName);

    public static async ValueTask<bool> Not(ValueTask<bool> answer) => !await answer.ConfigureAwait(false);
}
