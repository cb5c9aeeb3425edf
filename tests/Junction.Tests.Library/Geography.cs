using System.ComponentModel.DataAnnotations;
using Junction;

[assembly: Naming(tables: NameStyle.SnakeCase, columns: NameStyle.AsWritten)]

namespace Junction.Tests.Geography;

/// <summary>Has a key that is neither a number nor called Id.</summary>
public partial class Nation : ActiveRecord<Nation>
{
    [Key] public required partial string Code { get; set; }
    public required partial string Name { get; set; }

    [HasMany(ForeignKey = nameof(City.NationCode))] public partial HasMany<City> Cities { get; }
}

public partial class City : ActiveRecord<City>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public partial string? NationCode { get; set; }
    public partial int? TwinTownId { get; set; }

    [BelongsTo(ForeignKey = nameof(NationCode))] public partial Nation? Nation { get; set; }
    [BelongsTo] public partial City? TwinTown { get; set; }
}

/// <summary>A base whose models are in other assemblies.</summary>
public abstract partial class Place<TSelf> : ActiveRecord<TSelf> where TSelf : Place<TSelf>, Junction.Model.IRecord<TSelf>
{
    public partial int Id { get; set; }
    public partial int? CityId { get; set; }

    [BelongsTo] public partial City? City { get; set; }
}
