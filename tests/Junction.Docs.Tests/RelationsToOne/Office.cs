namespace Office;

#region RelationsToOne.Models
public partial class Employee : ActiveRecord<Employee>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [HasOne] public partial Badge? Badge { get; set; }                // by Badge.EmployeeId
    [HasOne] public partial Desk? Desk { get; set; }                  // by Desk.EmployeeId
}

[Index(nameof(EmployeeId), IsUnique = true)]                          // an employee has one badge
public partial class Badge : ActiveRecord<Badge>
{
    public partial int Id { get; set; }
    public partial int Number { get; set; }
    public partial int EmployeeId { get; set; }                       // every badge is somebody's

    [BelongsTo] public partial Employee? Employee { get; set; }
}

[Index(nameof(EmployeeId), IsUnique = true)]
public partial class Desk : ActiveRecord<Desk>
{
    public partial int Id { get; set; }
    public required partial string Room { get; set; }
    public partial int? EmployeeId { get; set; }                      // a desk may stand empty

    [BelongsTo] public partial Employee? Employee { get; set; }
}
#endregion
