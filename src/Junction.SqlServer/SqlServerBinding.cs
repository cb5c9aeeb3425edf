using System.Data;
using Junction.Model;
using Junction.Sql;
using Microsoft.Data.SqlClient;

namespace Junction.SqlServer;

/// <summary>
/// Makes typed parameters and gives them their values. The driver cuts a value to the size and scale of its parameter without a word, so both
/// follow the value; few sizes, since each is a plan of its own on the server.
/// </summary>
internal static class SqlServerBinding
{
    // What nvarchar and varbinary hold without being "max".
    private const int LongestText = 4000, LongestBytes = 8000, Max = -1;

    // All the digits that .NET's times have.
    private const byte TimeScale = 7;

    // Digits of decimals: most values share one type. A product of two such has at most 38 digits, and so loses none.
    private const int UsualPrecision = 19, UsualScale = 4, AllDigits = 38;

    /// <summary>A parameter for a slot, without value.</summary>
    public static SqlParameter Parameter(int index, in ParameterSlot slot)
    {
        var type = IsList(slot) ? SqlDbType.NVarChar : TypeOf(slot.Type.Kind);
        var parameter = new SqlParameter(SqlServerSyntax.Instance.Placeholder(index), type);
        if (IsList(slot)) parameter.Size = Max;
        else if (type == SqlDbType.NVarChar) parameter.Size = LongestText;
        else if (type == SqlDbType.VarBinary) parameter.Size = LongestBytes;
        else if (type is SqlDbType.DateTime2 or SqlDbType.DateTimeOffset or SqlDbType.Time) parameter.Scale = TimeScale;
        else if (type == SqlDbType.Decimal) SetDigits(parameter, 0, 0);
        return parameter;
    }

    /// <summary>Gives a parameter its value.</summary>
    /// <exception cref="ValueOutOfRangeException">SQL Server cannot hold the value.</exception>
    public static void Bind(SqlParameter parameter, in ParameterSlot slot, ReadOnlySpan<DbValue> arguments)
    {
        ref readonly var argument = ref arguments[slot.Argument];
        if (argument.Kind == ValueKind.List) parameter.Value = SqlServerJson.Write(argument.AsList(), slot);
        else if (argument.IsNull) parameter.Value = DBNull.Value;
        else Set(parameter, argument, slot);
    }

    private static void Set(SqlParameter parameter, in DbValue value, in ParameterSlot slot)
    {
        switch (parameter.SqlDbType)
        {
            case SqlDbType.Bit: parameter.Value = value.As<bool>(); break;
            case SqlDbType.Int: parameter.Value = SqlServerValue.Integer(value); break;
            case SqlDbType.BigInt: parameter.Value = value.Kind == ValueKind.TimeSpan ? SqlServerValue.Span(value, slot) : value.ToInt64(); break;
            case SqlDbType.Real: parameter.Value = (float)SqlServerValue.Double(value); break;
            case SqlDbType.Float: parameter.Value = SqlServerValue.Double(value); break;
            case SqlDbType.UniqueIdentifier: parameter.Value = value.As<Guid>(); break;
            case SqlDbType.DateTime2: parameter.Value = SqlServerValue.Time(value, slot); break;
            case SqlDbType.DateTimeOffset: parameter.Value = new DateTimeOffset(SqlServerValue.Time(value, slot).Ticks, TimeSpan.Zero); break;
            case SqlDbType.Date: parameter.Value = value.As<DateOnly>().ToDateTime(default); break;
            case SqlDbType.Time: parameter.Value = SqlServerValue.TimeOfDay(value, slot); break;
            case SqlDbType.Decimal:
                var number = SqlServerValue.Decimal(value);
                var (whole, fraction) = SqlServerValue.Digits(number);
                SetDigits(parameter, whole, fraction);
                parameter.Value = number;
                break;
            case SqlDbType.VarBinary:
                var bytes = value.As<byte[]>()!;
                parameter.Size = bytes.Length > LongestBytes ? Max : LongestBytes;
                parameter.Value = bytes;
                break;
            default:
                var text = SqlServerValue.Text(value);
                parameter.Size = text.Length > LongestText ? Max : LongestText;
                parameter.Value = text;
                break;
        }
    }

    private static void SetDigits(SqlParameter parameter, int whole, int fraction)
    {
        var scale = fraction <= UsualScale ? UsualScale : fraction <= 10 ? 10 : fraction;
        if (whole + scale > AllDigits) scale = fraction;
        parameter.Precision = (byte)(whole + scale <= UsualPrecision ? UsualPrecision : whole + scale <= 28 ? 28 : AllDigits);
        parameter.Scale = (byte)scale;
    }

    private static bool IsList(in ParameterSlot slot) => slot.RowTypes is not null;

    // Narrower integers travel as int: an index of smallint serves all the same, and what is computed has C#'s type.
    private static SqlDbType TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => SqlDbType.Bit,
        ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 => SqlDbType.Int,
        ValueKind.Int64 or ValueKind.TimeSpan => SqlDbType.BigInt,
        ValueKind.Single => SqlDbType.Real,
        ValueKind.Double => SqlDbType.Float,
        ValueKind.Decimal => SqlDbType.Decimal,
        ValueKind.Guid => SqlDbType.UniqueIdentifier,
        ValueKind.DateTime => SqlDbType.DateTime2,
        ValueKind.DateTimeOffset => SqlDbType.DateTimeOffset,
        ValueKind.DateOnly => SqlDbType.Date,
        ValueKind.TimeOnly => SqlDbType.Time,
        ValueKind.Bytes => SqlDbType.VarBinary,
        _ => SqlDbType.NVarChar,
    };
}
