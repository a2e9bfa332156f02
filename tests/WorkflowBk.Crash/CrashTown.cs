using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Crash;

/// <summary>A small invented municipality, the same after every crash, with time enough for any number of families.</summary>
internal static class CrashTown
{
    public static readonly Guid Unit = new("11111111-0000-4000-8000-000000000001");
    public static readonly Guid Ppt = new("11111111-0000-4000-8000-000000000002");
    public static readonly Guid Physio = new("11111111-0000-4000-8000-000000000003");

    public static readonly StaffMember Leader = Person(1, "Ingrid Solheim", Unit, StaffRole.KeLeader);
    public static readonly StaffMember Caseworker = Person(2, "Marte Lunde", Unit, StaffRole.Caseworker);
    public static readonly StaffMember Physiotherapist = Person(3, "Jonas Fjeld", Physio, StaffRole.Contributor);
    public static readonly StaffMember PhysioLeader = Person(4, "Tor Engen", Physio, StaffRole.ServiceLeader);
    public static readonly StaffMember Coordinator = Person(5, "Nina Strand", Physio, StaffRole.Coordinator);
    public static readonly StaffMember SpecialTeacher = Person(6, "Kari Moen", Ppt, StaffRole.Contributor);
    public static readonly StaffMember Dedicated = Person(7, "Silje Brekke", Unit, StaffRole.Coordinator);

    public static IReadOnlyList<StaffMember> People { get; } =
        [Leader, Caseworker, Physiotherapist, PhysioLeader, Coordinator, SpecialTeacher, Dedicated];

    public static MunicipalityProfile Profile { get; } = new(
        "Fjordvik kommune", "Kontaktpunktet", "57 00 00 00", "ikke-svar@fjordvik.example", "Rådhusvegen 1", "https://fjordvik.example",
        LanguageForm.Nb, "Gunnar Tveit");

    public static object[] Everything() =>
    [
        new Service(Unit, "Koordinerende enhet", "Helse og velferd", Leader.Id, isCoordinatingUnit: true),
        new Service(Ppt, "PPT", "Oppvekst", null, isCoordinatingUnit: false),
        new Service(Physio, "Fysioterapitjenesten", "Helse og velferd", PhysioLeader.Id, isCoordinatingUnit: false),
        .. People,
        new Coordinator(Coordinator.Id, CoordinatorKind.Operative, 37.5m, 100_000, null),
        new DelegationDecision(Guid.CreateVersion7(), "Gunnar Tveit", "2024/118-3", new DateOnly(2024, 8, 1), null),
    ];

    private static StaffMember Person(int number, string name, Guid service, params StaffRole[] roles) => new(
        new Guid($"22222222-0000-4000-8000-{number:D12}"), name, "Ansatt", $"{name.Split(' ')[0].ToLowerInvariant()}@fjordvik.example", null, service, roles);
}
