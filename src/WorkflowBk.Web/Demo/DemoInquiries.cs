using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Web.Demo;

/// <summary>How the demo's families got in touch. All of them are invented.</summary>
internal static class DemoInquiries
{
    public static Inquiry Hans(DateTimeOffset now) => new(
        Channel.Phone,
        new Sender("Liv Solvang", SenderRelation.Parent, ContactWay.Email, "91 00 00 10", "liv@solvang.example", null),
        "Vi bruker mer tid på møter og søknader enn på Hans. Til høsten begynner han på ungdomsskolen.",
        HansChild(now), new LanguageNeeds(LanguageForm.Nb, null), now, DemoPeople.Caseworker.Id);

    public static Inquiry Aro(DateTimeOffset now) => new(
        Channel.DropIn,
        new Sender("Amina Hassan", SenderRelation.Parent, ContactWay.Email, "92 00 00 20", "amina@hassan.example", null),
        "Aro skal begynne på skolen neste høst. Jeg vet ikke hvem jeg skal ringe, og trenger tolk.",
        AroChild(now), new LanguageNeeds(LanguageForm.Nb, "arabisk"), now, DemoPeople.Caseworker.Id);

    public static Inquiry Iris(DateTimeOffset now) => new(
        Channel.HospitalCoordinator,
        new Sender("Siri Bakken", SenderRelation.HealthWorker, ContactWay.Email, "57 11 11 11", "siri@sykehuset.example", null),
        "Iris får lindrende behandling. Foreldrene vil planlegge hjemreisen, og hjemmet er tre timer herfra.",
        new Child("Iris Tangen", DemoAnswers.Day(now).AddMonths(-7), null), new LanguageNeeds(LanguageForm.Nn, null), now, DemoPeople.Caseworker.Id,
        Hospital: "Fylkessykehuset, barn-intensiv", IsPalliative: true);

    public static Child HansChild(DateTimeOffset now) => new("Hans Solvang", new DateOnly(DemoAnswers.Day(now).Year - 12, 5, 3), null);

    public static Child AroChild(DateTimeOffset now) => new("Aro Hassan", new DateOnly(DemoAnswers.Day(now).Year - 5, 3, 20), null);
}
