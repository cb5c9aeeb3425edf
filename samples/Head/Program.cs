using Junction;
using Junction.Sqlite;
using School;

Database.Default = Database.Open(o => o.UseSqlite("Data Source=campus.db"));   // or services.AddJunction(o => …)
await Database.Default.Schema.CreateAsync();

var john = await Student.CreateAsync(new() { Name = "John Doe", Email = "john@example.org" });
var intro = await Course.CreateAsync(new() { Title = "Introduction to Python" });
var algebra = await Course.CreateAsync(new() { Title = "Algebra" });

await john.Courses.AttachAsync(intro, e => { e.EnrollmentDate = DateTime.UtcNow; e.Grade = "A"; });   // the payload is typed: e is an Enrollment
foreach (var course in await john.Courses) Console.WriteLine(course.Title);
foreach (var (course, link) in await john.Courses.Links) Console.WriteLine($"{course.Title}: {link.Grade}");

var student = await Student.FindByAsync(s => s.Name == "John Doe");                                  // null when there is none
var roster  = await Student.With(s => s.Courses).OrderBy(s => s.Name).ToListAsync();                 // eager: the same few statements for any number of students
var honours = await Student.Where(s => s.Courses.Any((c, e) => c.Title == "Algebra" && e.Grade == "A")).ToListAsync();
var best    = await john.Courses.Where((c, e) => e.Grade == "A").OrderBy(c => c.Title).ToListAsync();
var report  = await Student.Select(s => (s.Name, s.Courses.Count()), (name, courses) => new { name, courses }).ToListAsync();

var change = await john.Courses.SyncAsync([intro, algebra], e => e.EnrollmentDate = DateTime.UtcNow);  // payload of new links; change.Attached / Detached / Unchanged / Updated
await john.Courses.DetachAsync(intro);

// and, always available, the explicit join model:
var enrollment = new Enrollment { StudentId = john.Id, CourseId = intro.Id, EnrollmentDate = DateTime.UtcNow };
await enrollment.SaveAsync();
enrollment = await Enrollment.FindByAsync(e => e.StudentId == john.Id && e.CourseId == intro.Id);
if (enrollment is not null) await enrollment.DeleteAsync();
