namespace Junction.MySql;

/// <summary>Where MariaDB and MySQL differ, as facts. All else is the same.</summary>
internal sealed record MySqlFlavour
{
    /// <summary>The name, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>Whether its version says that it is MariaDB.</summary>
    public required bool IsMariaDb { get; init; }

    /// <summary>Whether INSERT and DELETE know RETURNING.</summary>
    public required bool Returns { get; init; }

    /// <summary>Whether CREATE INDEX and ADD FOREIGN KEY know IF NOT EXISTS.</summary>
    public required bool KnowsIfNotExists { get; init; }

    /// <summary>
    /// Whether an upsert calls the row that was to be inserted by <c>VALUES(column)</c>. If false, by the row's alias, or by the table the rows
    /// were selected from.
    /// </summary>
    public required bool KnowsValues { get; init; }

    /// <summary>The collation of our text: code points decide, and no blank is added.</summary>
    public required string Ordinal { get; init; }

    /// <summary>The collation of text without regard to case, accents counting.</summary>
    public required string Caseless { get; init; }

    /// <summary>What the server is to be strict about, whatever it was configured to.</summary>
    public required string SqlMode { get; init; }

    /// <summary>The variable that bounds recursive queries: MariaDB would cut their result off at it with no more than a warning.</summary>
    public required string RecursionLimit { get; init; }

    public static MySqlFlavour MariaDb { get; } = new()
    {
        Name = "MariaDB",
        IsMariaDb = true,
        Returns = true,
        KnowsIfNotExists = true,
        KnowsValues = true,
        Ordinal = "utf8mb4_nopad_bin",
        Caseless = "utf8mb4_uca1400_nopad_as_ci",
        SqlMode = "STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,SIMULTANEOUS_ASSIGNMENT",
        RecursionLimit = "max_recursive_iterations",
    };

    public static MySqlFlavour MySql { get; } = new()
    {
        Name = "MySQL",
        IsMariaDb = false,
        Returns = false,
        KnowsIfNotExists = false,
        KnowsValues = false,
        Ordinal = "utf8mb4_0900_bin",
        Caseless = "utf8mb4_0900_as_ci",
        SqlMode = "STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
        RecursionLimit = "cte_max_recursion_depth",
    };
}
