using WorkflowBk.Activities.Assessments;
using WorkflowBk.Activities.Decisions;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Web.Demo;

/// <summary>What the demo's people have written about the demo's families.</summary>
internal static class DemoAnswers
{
    public static AssessmentAnswer HansAssessment { get; } = Assessment(
        "Hans går på barneskolen.", "Store hjelpebehov siden fødselen.", Verdict.Unclear, "Vi vet ikke ennå hva avlastningen gir.", "Vi klarer ikke mer alene.");

    public static AssessmentAnswer AroAssessment { get; } = Assessment(
        "Aro går i barnehage.", "Utredes, og trenger mye hjelp med språk og motorikk.", Verdict.Unclear, "Flere tjenester er nye for familien.", "Mor vil vite hvem hun skal ringe.");

    public static DecisionAnswer HansDecision { get; } = new(
        DecisionOutcome.ChildCoordinator, "Hans trenger flere tjenester over lang tid, og de må henge sammen.",
        [new HelpItem("Møter og plan", "Når planen følges av alle", "Skolen")], ReassessOn: null, ImpartialityConfirmed: true);

    public static FirstContactAnswer HansFirstContact(DateTimeOffset now) => new(
        FamilyWantsToGoOn: true, FamilyWish.ChildCoordinator, "Mor forteller at skolen og PPT sier ulike ting.", DemoInquiries.HansChild(now),
        new LanguageNeeds(LanguageForm.Nb, null),
        [
            new Contact(Guid.CreateVersion7(now), "Liv Solvang", ContactRelation.Parent, ContactWay.Email, "91 00 00 10", "liv@solvang.example", null, LanguageForm.Nb),
            new Contact(Guid.CreateVersion7(now), "Per Ødegård", ContactRelation.Parent, ContactWay.Letter, null, null, "Lia 4, 0000 Fjordvik", LanguageForm.Nn),
        ],
        [DemoPeople.Ppt, DemoPeople.Physio], "Liv Solvang", "Det tjenestene vet om Hans i hverdagen", ConsentUntil: null);

    public static FirstContactAnswer AroFirstContact(DateTimeOffset now) => new(
        FamilyWantsToGoOn: true, FamilyWish.ChildCoordinator, "Snakket med mor med tolk. Hun er alene med tre barn.", DemoInquiries.AroChild(now),
        new LanguageNeeds(LanguageForm.Nb, "arabisk"),
        [new Contact(Guid.CreateVersion7(now), "Amina Hassan", ContactRelation.Parent, ContactWay.Email, "92 00 00 20", "amina@hassan.example", null, LanguageForm.En)],
        [DemoPeople.Ppt, DemoPeople.HealthStation], "Amina Hassan", "Det tjenestene vet om Aro", ConsentUntil: null);

    public static DateOnly Day(DateTimeOffset now) => OsloTime.DateIn(now);

    private static AssessmentAnswer Assessment(string age, string need, Verdict compound, string compoundWhy, string familyView) => new(
        [
            new ConditionAnswer(Condition.ChildUnder18OrExpected, Verdict.Yes, age),
            new ConditionAnswer(Condition.SeriousIllnessOrImpairment, Verdict.Yes, need),
            new ConditionAnswer(Condition.LongTermCompoundNeeds, compound, compoundWhy),
        ],
        familyView);
}
