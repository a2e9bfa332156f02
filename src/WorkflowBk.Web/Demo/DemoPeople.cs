using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Demo;

/// <summary>The people and services of the fictional Fjordvik. All of them are invented.</summary>
internal static class DemoPeople
{
    public static readonly Guid UnitId = Id(1);
    public static readonly Guid Ppt = Id(2);
    public static readonly Guid Physio = Id(3);
    public static readonly Guid HealthStation = Id(6);

    private static readonly Guid _school = Id(4);
    private static readonly Guid _kindergarten = Id(5);
    private static readonly Guid _respite = Id(7);
    private static readonly Guid _hospital = Id(8);

    /// <summary>Who the sign-in page offers for a role: the first with that role in this list.</summary>
    public static IReadOnlyList<StaffMember> Staff { get; } =
    [
        Person(101, "Ingrid Solheim", "Leder, koordinerende enhet", UnitId, StaffRole.KeLeader),
        Person(102, "Marte Lunde", "Saksbehandler", UnitId, StaffRole.Caseworker),
        Person(103, "Anders Haug", "Saksbehandler", UnitId, StaffRole.Caseworker),
        Person(104, "Silje Brekke", "Dedikert barnekoordinator", UnitId, StaffRole.Coordinator),
        Person(105, "Jonas Fjeld", "Fysioterapeut", Physio, StaffRole.Contributor),
        Person(106, "Kari Moen", "Spesialpedagog", Ppt, StaffRole.Contributor),
        Person(107, "Tor Engen", "Tjenesteleder, fysio- og ergoterapi", Physio, StaffRole.ServiceLeader),
        Person(108, "Berit Dalen", "Leder, PPT", Ppt, StaffRole.ServiceLeader),
        Person(109, "Nina Strand", "Ergoterapeut og utøvende barnekoordinator", Physio, StaffRole.Coordinator, StaffRole.Contributor),
        Person(110, "Hege Nordli", "Rektor", _school, StaffRole.ServiceLeader),
        Person(111, "Ola Vik", "Kontaktlærer", _school, StaffRole.Contributor),
        Person(112, "Grete Aune", "Styrer", _kindergarten, StaffRole.ServiceLeader, StaffRole.Contributor),
        Person(113, "Line Sætre", "Helsesykepleier", HealthStation, StaffRole.Contributor, StaffRole.Coordinator),
        Person(114, "Pål Ness", "Leder, helsestasjonen", HealthStation, StaffRole.ServiceLeader),
        Person(115, "Unni Berge", "Leder, avlastning", _respite, StaffRole.ServiceLeader, StaffRole.Contributor),
        Person(116, "Eirik Holm", "Prosesseier", UnitId, StaffRole.ProcessOwner),
        Person(117, "Sara Lie", "Systemansvarlig", null, StaffRole.Admin),
    ];

    public static IReadOnlyList<Service> Services { get; } =
    [
        new(UnitId, "Koordinerende enhet", "Helse og velferd", Id(101), isCoordinatingUnit: true),
        new(Ppt, "PPT", "Oppvekst", Id(108), isCoordinatingUnit: false),
        new(Physio, "Fysio- og ergoterapitjenesten", "Helse og velferd", Id(107), isCoordinatingUnit: false),
        new(_school, "Fjordvik skole", "Oppvekst", Id(110), isCoordinatingUnit: false),
        new(_kindergarten, "Solbakken barnehage", "Oppvekst", Id(112), isCoordinatingUnit: false),
        new(HealthStation, "Helsestasjonen", "Helse og velferd", Id(114), isCoordinatingUnit: false),
        new(_respite, "Avlastningen", "Helse og velferd", Id(115), isCoordinatingUnit: false),
        new(_hospital, "Fylkessykehuset", "Spesialisthelsetjenesten", Id(101), isCoordinatingUnit: false),
    ];

    public static IReadOnlyList<Coordinator> Coordinators { get; } =
    [
        new(Id(104), CoordinatorKind.Dedicated, hoursPerWeek: 30, maxFamilies: 12, new DateOnly(2024, 9, 12)),
        new(Id(109), CoordinatorKind.Operative, hoursPerWeek: 4, maxFamilies: 2, new DateOnly(2025, 2, 4)),
        new(Id(113), CoordinatorKind.Operative, hoursPerWeek: 3, maxFamilies: 1, trainedOn: null),
    ];

    public static StaffMember Leader => Of(101);

    public static StaffMember Caseworker => Of(102);

    public static StaffMember Coordinator => Of(104);

    public static StaffMember OperativeCoordinator => Of(109);

    public static StaffMember SpecialTeacher => Of(106);

    public static StaffMember Physiotherapist => Of(105);

    private static StaffMember Of(int number) => Staff.Single(person => person.Id == Id(number));

    private static Guid Id(int number) => new($"de000000-0000-7000-8000-{number:d12}");

    private static StaffMember Person(int number, string name, string title, Guid? service, params StaffRole[] roles) =>
        new(Id(number), name, title, $"{name.Split(' ')[0].ToLowerInvariant()}@fjordvik.example", "57 00 00 00", service, roles);
}
