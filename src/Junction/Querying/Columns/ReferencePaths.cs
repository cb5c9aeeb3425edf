using Junction.Model;
using Junction.Querying;
using Junction.Relations;

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
            var load = RelationColumn.LoadOf(path);
            var columns = ColumnsOf<TColumns>.At(0);
            return new ReferenceShape(load with { With = RelationLoad.Merge(relations.Select(relation => RelationColumn.LoadOf(relation(columns)))) });
        }
    }
}
