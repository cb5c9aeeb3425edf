using Junction;

namespace Campus;

// The campus shop: a plain join table of two columns needs no class.

public partial class Product : ActiveRecord<Product>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    [Precision(10, 2)] public partial decimal Price { get; set; }

    [ManyToMany(JoinTable = "product_categories")] public partial ManyToMany<Category> Categories { get; }
}

public partial class Category : ActiveRecord<Category>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [ManyToMany(JoinTable = "product_categories")] public partial ManyToMany<Product> Products { get; }
}
