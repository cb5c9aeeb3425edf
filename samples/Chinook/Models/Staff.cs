using System.ComponentModel.DataAnnotations;

namespace Chinook;

/// <summary>Employees report to employees: both ends of the relation are the same table.</summary>
public partial class Employee : ActiveRecord<Employee>
{
    public partial int EmployeeId { get; set; }
    [StringLength(20)] public required partial string LastName { get; set; }
    [StringLength(20)] public required partial string FirstName { get; set; }
    [StringLength(30)] public partial string? Title { get; set; }
    public partial int? ReportsTo { get; set; }

    [BelongsTo(ForeignKey = nameof(ReportsTo))] public partial Employee? Manager { get; set; }
    [HasMany(ForeignKey = nameof(ReportsTo))] public partial HasMany<Employee> Reports { get; }
    [HasMany] public partial HasMany<Customer> Customers { get; }
}
