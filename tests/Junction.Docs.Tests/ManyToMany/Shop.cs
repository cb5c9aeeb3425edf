namespace Shop;

#region ManyToMany.PlainModels
public partial class Product : ActiveRecord<Product>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [ManyToMany(JoinTable = "product_categories")]
    public partial ManyToMany<Category> Categories { get; }
}

public partial class Category : ActiveRecord<Category>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [ManyToMany(JoinTable = "product_categories")]
    public partial ManyToMany<Product> Products { get; }
}
#endregion

#region ManyToMany.SelfModel
public partial class Person : ActiveRecord<Person>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [ManyToMany(JoinTable = "follows", OwnerKey = "follower_id", TargetKey = "followed_id", InverseOf = nameof(Followers))]
    public partial ManyToMany<Person> Following { get; }

    [ManyToMany(JoinTable = "follows", OwnerKey = "followed_id", TargetKey = "follower_id", InverseOf = nameof(Following))]
    public partial ManyToMany<Person> Followers { get; }
}
#endregion
