using System.ComponentModel;
using Junction.Model;

namespace Junction.Querying;

/// <summary>
/// Says which columns lambdas over a model see. The generator gives it to every model; it has no members, and lets the compiler infer the
/// columns from the model.
/// </summary>
/// <typeparam name="TSelf">The model.</typeparam>
/// <typeparam name="TColumns">Its columns.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModel<TSelf, TColumns>
    where TSelf : Record, IRecord<TSelf>
    where TColumns : RecordColumns, IColumns<TColumns>;
