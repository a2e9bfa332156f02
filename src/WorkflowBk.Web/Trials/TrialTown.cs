using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Trials;

/// <summary>The people and services of every trial: one or two for each role, with time enough, and all of them invented.</summary>
internal sealed class TrialTown
{
    private const int Plenty = 1000;

    private readonly Guid _unit = Id(1);

    public TrialTown(IStringLocalizer<TrialTexts> texts)
    {
        Leader = Person(101, "Anne", StaffRole.KeLeader, _unit);
        Caseworker = Person(102, "Mona", StaffRole.Caseworker, _unit);
        Operative = Person(103, "Nils", StaffRole.Coordinator, Id(10));
        Dedicated = Person(104, "Dina", StaffRole.Coordinator, _unit);
        AskedServices = [.. Enumerable.Range(0, 6).Select(number => Id(10 + number))];
        Services =
        [
            new Service(_unit, texts["Town.Unit"], texts["Town.Sector"], Leader.Id, isCoordinatingUnit: true),
            .. AskedServices.Select((id, index) => new Service(id, texts[$"Town.Service.{index + 1}"], texts["Town.Sector"], Id(200 + index), isCoordinatingUnit: false)),
        ];
        Staff =
        [
            Leader, Caseworker, Operative, Dedicated,
            Person(105, "Eva", StaffRole.Caseworker, _unit), Person(106, "Per", StaffRole.KeLeader, _unit),
            Person(107, "Rolf", StaffRole.ProcessOwner, _unit), Person(108, "Inga", StaffRole.Admin, null),
            .. AskedServices.Select((id, index) => Person(200 + index, _leaders[index], StaffRole.ServiceLeader, id)),
            .. AskedServices.Select((id, index) => Person(300 + index, _contributors[index], StaffRole.Contributor, id)),
        ];
        StaffMember Person(int number, string name, StaffRole role, Guid? service) => new(
            Id(number), $"{name} Prøve", texts[$"Role.{role}"], $"{name.ToLowerInvariant()}@prove.example", "57 00 00 00", service, [role]);
    }

    private static readonly string[] _leaders = ["Arne", "Berit", "Carl", "Dag", "Else", "Frida"];

    private static readonly string[] _contributors = ["Geir", "Hanne", "Ivar", "Jorun", "Kåre", "Lise"];

    public StaffMember Leader { get; }

    public StaffMember Caseworker { get; }

    public StaffMember Operative { get; }

    public StaffMember Dedicated { get; }

    public IReadOnlyList<StaffMember> Staff { get; }

    public IReadOnlyList<Service> Services { get; }

    /// <summary>Services that can be asked for a contribution, in the order they are.</summary>
    public IReadOnlyList<Guid> AskedServices { get; }

    /// <summary>Whoever can be appointed, in the order they are.</summary>
    public IReadOnlyList<StaffMember> Coordinators => [Operative, Dedicated];

    /// <summary>All that is stored of the town.</summary>
    public IEnumerable<object> Everything() =>
    [
        .. Services, .. Staff,
        new Coordinator(Operative.Id, CoordinatorKind.Operative, Plenty, Plenty, new DateOnly(2023, 1, 1)),
        new Coordinator(Dedicated.Id, CoordinatorKind.Dedicated, Plenty, Plenty, new DateOnly(2023, 1, 1)),
        new DelegationDecision(Id(400), "Prøve", "2022/1", new DateOnly(2022, 8, 1), until: null),
    ];

    private static Guid Id(int number) => new($"7e570000-0000-7000-8000-{number:d12}");
}
