using Junction.Model;
using Junction.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Junction.PostgreSql;

/// <summary>Makes and fills parameters of one type, without boxing.</summary>
internal abstract class PostgreSqlParameters
{
    /// <summary>A parameter without value.</summary>
    public abstract NpgsqlParameter New(bool isList);

    /// <summary>Gives a parameter its value.</summary>
    public abstract void Bind(NpgsqlParameter parameter, in DbValue value, in ParameterSlot slot);

    /// <summary>Gives a parameter a list, or a column of one: an array.</summary>
    public abstract void BindList(NpgsqlParameterCollection parameters, int index, ValueList list, in ParameterSlot slot);

    /// <summary>Puts an array into a parameter of its type.</summary>
    protected static void SetArray<TArray>(NpgsqlParameterCollection parameters, int index, TArray array, NpgsqlDbType type)
    {
        // Arrays with nulls are of another .NET type than those without.
        if (parameters[index] is NpgsqlParameter<TArray> typed) typed.TypedValue = array;
        else parameters[index] = new NpgsqlParameter<TArray> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = array };
    }

    /// <summary>
    /// The rows that are sent. In <c>= ANY</c>, a list of one column sent whole, a null would be never found and never not: it is left out, and
    /// asked for beside.
    /// </summary>
    protected static int Count(ValueList list, in ParameterSlot slot, out bool hasNulls)
    {
        var (column, nulls) = (Math.Max(slot.Part, 0), 0);
        for (var row = 0; row < list.Count; row++)
        {
            if (list[row, column].IsNull) nulls++;
        }
        hasNulls = nulls > 0 && slot.Part >= 0;
        return slot.Part >= 0 ? list.Count : list.Count - nulls;
    }
}

/// <summary>The form in which a type's values travel.</summary>
internal interface IForm<T>
{
    /// <summary>A value that is not null, in this form.</summary>
    static abstract T Of(in DbValue value, in ParameterSlot slot);
}

/// <summary>Parameters of a value type.</summary>
internal sealed class ValueParameters<T, TForm>(NpgsqlDbType type) : PostgreSqlParameters where T : struct where TForm : IForm<T>
{
    public override NpgsqlParameter New(bool isList) => isList
        ? new NpgsqlParameter<T[]> { NpgsqlDbType = NpgsqlDbType.Array | type }
        : new NpgsqlParameter<T?> { NpgsqlDbType = type };

    public override void Bind(NpgsqlParameter parameter, in DbValue value, in ParameterSlot slot) =>
        ((NpgsqlParameter<T?>)parameter).TypedValue = value.IsNull ? null : TForm.Of(value, slot);

    public override void BindList(NpgsqlParameterCollection parameters, int index, ValueList list, in ParameterSlot slot)
    {
        var count = Count(list, slot, out var hasNulls);
        var column = Math.Max(slot.Part, 0);
        if (hasNulls)
        {
            var sparse = new T?[count];
            for (var row = 0; row < count; row++) sparse[row] = list[row, column].IsNull ? null : TForm.Of(list[row, column], slot);
            SetArray(parameters, index, sparse, type);
            return;
        }
        var array = new T[count];
        for (int row = 0, to = 0; row < list.Count; row++)
        {
            if (!list[row, column].IsNull) array[to++] = TForm.Of(list[row, column], slot);
        }
        SetArray(parameters, index, array, type);
    }
}

/// <summary>Parameters of a reference type.</summary>
internal sealed class ObjectParameters<T, TForm>(NpgsqlDbType type, NpgsqlDbType elementType) : PostgreSqlParameters where T : class where TForm : IForm<T>
{
    public override NpgsqlParameter New(bool isList) => isList
        ? new NpgsqlParameter<T?[]> { NpgsqlDbType = NpgsqlDbType.Array | elementType }
        : new NpgsqlParameter<T?> { NpgsqlDbType = type };

    public override void Bind(NpgsqlParameter parameter, in DbValue value, in ParameterSlot slot) =>
        ((NpgsqlParameter<T?>)parameter).TypedValue = value.IsNull ? null : TForm.Of(value, slot);

    public override void BindList(NpgsqlParameterCollection parameters, int index, ValueList list, in ParameterSlot slot)
    {
        var array = new T?[Count(list, slot, out var hasNulls)];
        var column = Math.Max(slot.Part, 0);
        for (int row = 0, to = 0; row < list.Count; row++)
        {
            if (!list[row, column].IsNull) array[to++] = TForm.Of(list[row, column], slot);
            else if (hasNulls) to++;
        }
        SetArray(parameters, index, array, elementType);
    }
}
