using WorkflowBk.Domain.People;
using WorkflowBk.Web.Demo;

namespace WorkflowBk.Web.Tests.Kit;

/// <summary>The demo's people and services by what they are in the tests.</summary>
public static class DemoStaff
{
    public static StaffMember Leader { get; } = Named("Ingrid Solheim");

    public static StaffMember Caseworker { get; } = Named("Marte Lunde");

    public static StaffMember OtherCaseworker { get; } = Named("Anders Haug");

    public static StaffMember Coordinator { get; } = Named("Silje Brekke");

    public static StaffMember Physiotherapist { get; } = Named("Jonas Fjeld");

    public static StaffMember SpecialTeacher { get; } = Named("Kari Moen");

    public static StaffMember ProcessOwner { get; } = Named("Eirik Holm");

    public static StaffMember Admin { get; } = Named("Sara Lie");

    public static StaffMember Named(string name) => DemoPeople.Staff.Single(person => person.Name == name);

    public static Service Service(string name) => DemoPeople.Services.Single(service => service.Name == name);
}
