using Junction.Model;
using Junction.Querying;
using Junction.Relations;
using Junction.Sql;

namespace Junction;

/// <summary>What can be loaded through a path to a single record.</summary>
public static class ReferencePaths
{
    extension<T, TColumns>(IReferencePath<T, TColumns> path)
        where T : Record, IRecord<T>
        where TColumns : RecordColumns, IColumns<TColumns>
    {
        /// <summary>Loads relations of the record the path leads to.</summary>
        public IRelationShape With(params Func<TColumns, IRelationShape>[] relations)
        {
            if (path is not RecordColumns { Scope: PathScope scope }) throw new JunctionException("Only what a path leads to is loaded like this: s => s.Town.With(…).");
            // One deeper, so that a parameter of an outer With is never taken for this one.
            var columns = ColumnsOf<TColumns>.At(scope.Depth + 1);
            var load = new RelationLoad(scope.Relation) { With = RelationLoad.Merge(relations.Select(relation => RelationColumn.LoadOf(relation(columns)))) };
            return new ReferenceShape(RelationColumn.Along(scope.Parent, load));
        }
    }
}
