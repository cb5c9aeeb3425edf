using Junction.Model;
using Junction.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Junction.PostgreSql;

/// <summary>Makes typed parameters and gives them their values. The server is told every type: what it would guess may shift a time or miss an index.</summary>
internal static class PostgreSqlBinding
{
    private static readonly PostgreSqlParameters _boolean = new ValueParameters<bool, BooleanForm>(NpgsqlDbType.Boolean);
    // Narrower integers travel as integer: an index of smallint serves all the same, and what is computed has C#'s type.
    private static readonly PostgreSqlParameters _integer = new ValueParameters<int, IntegerForm>(NpgsqlDbType.Integer);
    private static readonly PostgreSqlParameters _bigint = new ValueParameters<long, BigintForm>(NpgsqlDbType.Bigint);
    private static readonly PostgreSqlParameters _real = new ValueParameters<float, RealForm>(NpgsqlDbType.Real);
    private static readonly PostgreSqlParameters _double = new ValueParameters<double, DoubleForm>(NpgsqlDbType.Double);
    private static readonly PostgreSqlParameters _numeric = new ValueParameters<decimal, NumericForm>(NpgsqlDbType.Numeric);
    private static readonly PostgreSqlParameters _uuid = new ValueParameters<Guid, GuidForm>(NpgsqlDbType.Uuid);
    private static readonly PostgreSqlParameters _timestampTz = new ValueParameters<long, TimestampForm>(NpgsqlDbType.TimestampTz);
    private static readonly PostgreSqlParameters _timestamp = new ValueParameters<long, TimestampForm>(NpgsqlDbType.Timestamp);
    private static readonly PostgreSqlParameters _date = new ValueParameters<int, DateForm>(NpgsqlDbType.Date);
    private static readonly PostgreSqlParameters _time = new ValueParameters<long, TimeForm>(NpgsqlDbType.Time);
    private static readonly PostgreSqlParameters _interval = new ValueParameters<TimeSpan, IntervalForm>(NpgsqlDbType.Interval);
    private static readonly PostgreSqlParameters _text = new ObjectParameters<string, TextForm>(NpgsqlDbType.Text, NpgsqlDbType.Text);
    // A column of citext, jsonb, an enum…: the server takes the text for what it meets.
    private static readonly PostgreSqlParameters _anyText = new ObjectParameters<string, TextForm>(NpgsqlDbType.Unknown, NpgsqlDbType.Text);
    private static readonly PostgreSqlParameters _bytea = new ObjectParameters<byte[], BytesForm>(NpgsqlDbType.Bytea, NpgsqlDbType.Bytea);

    /// <summary>Adds the parameters of a statement, without values.</summary>
    public static void AddParameters(NpgsqlParameterCollection parameters, SqlText sql)
    {
        foreach (ref readonly var slot in sql.Parameters.AsSpan()) parameters.Add(Of(slot.Type).New(IsList(slot)));
    }

    /// <summary>Gives the parameters of a statement their values.</summary>
    /// <exception cref="ValueOutOfRangeException">PostgreSQL cannot hold a value.</exception>
    public static void Bind(NpgsqlParameterCollection parameters, SqlText sql, ReadOnlySpan<DbValue> arguments)
    {
        for (var i = 0; i < sql.Parameters.Length; i++) Bind(parameters, i, sql.Parameters[i], arguments);
    }

    private static void Bind(NpgsqlParameterCollection parameters, int index, in ParameterSlot slot, ReadOnlySpan<DbValue> arguments)
    {
        ref readonly var argument = ref arguments[slot.Argument];
        if (argument.Kind != ValueKind.List) Of(slot.Type).Bind(parameters[index], argument, slot);
        else if (slot.Row >= 0) Of(slot.Type).Bind(parameters[index], argument.AsList()[slot.Row, slot.Part], slot);
        else Of(slot.Type).BindList(parameters, index, argument.AsList(), slot);
    }

    private static bool IsList(in ParameterSlot slot) => slot.RowTypes is not null || (slot.Part >= 0 && slot.Row < 0);

    private static PostgreSqlParameters Of(ColumnType type) => type.Kind switch
    {
        ValueKind.Boolean => _boolean,
        ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 => _integer,
        ValueKind.Int64 => _bigint,
        ValueKind.Single => _real,
        ValueKind.Double => _double,
        ValueKind.Decimal => _numeric,
        ValueKind.Guid => _uuid,
        ValueKind.DateTime => PostgreSqlSyntax.IsZoned(type) ? _timestampTz : _timestamp,
        ValueKind.DateTimeOffset => _timestampTz,
        ValueKind.DateOnly => _date,
        ValueKind.TimeOnly => _time,
        ValueKind.TimeSpan => _interval,
        ValueKind.Bytes => _bytea,
        ValueKind.Null => _anyText,
        _ => type.TypeName is null ? _text : _anyText,
    };
}
