using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Activities.Tests.Kit;

/// <summary>A small invented municipality.</summary>
internal static class Town
{
    public static readonly Guid Unit = Id("Unit");
    public static readonly Guid Ppt = Id("Ppt");
    public static readonly Guid Physio = Id("Physio");
    public static readonly Guid School = Id("School");

    public static readonly StaffMember Leader = Person("Ingrid Solheim", Unit, StaffRole.KeLeader);
    public static readonly StaffMember Caseworker = Person("Marte Lunde", Unit, StaffRole.Caseworker, StaffRole.Coordinator);
    public static readonly StaffMember Dedicated = Person("Silje Brekke", Unit, StaffRole.Coordinator);
    public static readonly StaffMember Physiotherapist = Person("Jonas Fjeld", Physio, StaffRole.Contributor);
    public static readonly StaffMember PhysioLeader = Person("Tor Engen", Physio, StaffRole.ServiceLeader);
    public static readonly StaffMember Operative = Person("Nina Strand", Physio, StaffRole.Coordinator);
    public static readonly StaffMember SpecialTeacher = Person("Kari Moen", Ppt, StaffRole.Contributor);
    public static readonly StaffMember Headteacher = Person("Hege Nordli", School, StaffRole.ServiceLeader);

    public static MunicipalityProfile Profile { get; } = new(
        "Fjordvik kommune", "Kontaktpunktet", "57 00 00 00", "ikke-svar@fjordvik.example", "Rådhusvegen 1", "https://fjordvik.example",
        LanguageForm.Nb, "Gunnar Tveit");

    public static object[] Everything() =>
    [
        new Service(Unit, "Koordinerende enhet", "Helse og velferd", Leader.Id, isCoordinatingUnit: true),
        new Service(Ppt, "PPT", "Oppvekst", null, isCoordinatingUnit: false),
        new Service(Physio, "Fysioterapitjenesten", "Helse og velferd", PhysioLeader.Id, isCoordinatingUnit: false),
        new Service(School, "Fjordvik skole", "Oppvekst", Headteacher.Id, isCoordinatingUnit: false),
        Leader, Caseworker, Dedicated, Physiotherapist, PhysioLeader, Operative, SpecialTeacher, Headteacher,
        new Coordinator(Dedicated.Id, CoordinatorKind.Dedicated, 20, 5, new DateOnly(2024, 1, 1)),
        new Coordinator(Operative.Id, CoordinatorKind.Operative, 4, 1, null),
        new Coordinator(Caseworker.Id, CoordinatorKind.Dedicated, 20, 5, null),
        new DelegationDecision(Id("Delegation"), "Gunnar Tveit", "2024/118-3", new DateOnly(2024, 8, 1), null),
    ];

    /// <summary>The same in every run, so that a run that was recorded can be played.</summary>
    private static Guid Id(string name) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private static StaffMember Person(string name, Guid service, params StaffRole[] roles) => new(
        Id(name), name, "Ansatt", $"{name.Split(' ')[0]}@fjordvik.example", null, service, roles);
}
