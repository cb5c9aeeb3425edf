using System.ComponentModel.DataAnnotations;
using Junction;

namespace Campus;

// Without [Table] the table is named after the model: users, roles, memberships.

public partial class User : ActiveRecord<User>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [HasMany] public partial HasMany<Membership> Memberships { get; }
    [ManyToMany(Through = nameof(Memberships))] public partial ManyToMany<Role, Membership> Roles { get; }
}

public partial class Role : ActiveRecord<Role>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [HasMany] public partial HasMany<Membership> Memberships { get; }
    [ManyToMany(Through = nameof(Memberships))] public partial ManyToMany<User, Membership> Members { get; }
}

/// <summary>A link with a name that means something. The pair is its key, and who granted it is required.</summary>
public partial class Membership : ActiveRecord<Membership>
{
    [Key] public partial int UserId { get; set; }
    [Key] public partial int RoleId { get; set; }
    public partial DateOnly Since { get; set; }
    public partial DateOnly? Until { get; set; }
    public required partial string GrantedBy { get; set; }

    [BelongsTo] public partial User? User { get; set; }
    [BelongsTo] public partial Role? Role { get; set; }
}
