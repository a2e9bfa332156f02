using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Tests.Reporting;

/// <summary>A town with families in every state that the figures tell of.</summary>
internal sealed class YearTown
{
    private readonly Service _unit = new(Guid.CreateVersion7(), "Koordinerende enhet", "Helse og velferd", null, isCoordinatingUnit: true);
    private readonly Service _school = new(Guid.CreateVersion7(), "Fjordvik skole", "Oppvekst", null, isCoordinatingUnit: false);

    public YearTown()
    {
        Dedicated = Person("Turid", _unit);
        Operative = Person("Nina", _school);
    }

    public StaffMember Dedicated { get; }

    public StaffMember Operative { get; }

    public IEnumerable<object> People =>
    [
        _unit, _school, Dedicated, Operative,
        new Coordinator(Dedicated.Id, CoordinatorKind.Dedicated, 37.5m, 50, null),
        new Coordinator(Operative.Id, CoordinatorKind.Operative, 10, 3, null),
    ];

    /// <summary>A family whose coordinator has been in force since a day.</summary>
    public IEnumerable<object> Family(DateTimeOffset since, bool isDedicated, decimal hours = 3)
    {
        var theCase = Decided(DecisionOutcome.ChildCoordinator, since.AddDays(-10));
        var person = isDedicated ? Dedicated : Operative;
        Coordinator coordinator = new(person.Id, isDedicated ? CoordinatorKind.Dedicated : CoordinatorKind.Operative, 37.5m, 50, null);
        var appointment = Appointment.Propose(theCase.Id, coordinator, hours, "", true, "", Guid.NewGuid(), since).Value;
        appointment.SetTimeAside(Guid.NewGuid());
        appointment.Accept(person.Id, since);
        appointment.PutInForce(since, DateOnly.FromDateTime(since.Date).AddYears(1));
        return [theCase, appointment];
    }

    public static Case Decided(DecisionOutcome outcome, DateTimeOffset at)
    {
        var theCase = Database.NewCase();
        theCase.Decide(new Decision(outcome, "Fordi", [], null, Guid.NewGuid(), at, "v1"));
        return theCase;
    }

    private static StaffMember Person(string name, Service service) =>
        new(Guid.CreateVersion7(), name, null, $"{name}@fjordvik.example", null, service.Id, [StaffRole.Coordinator]);
}
