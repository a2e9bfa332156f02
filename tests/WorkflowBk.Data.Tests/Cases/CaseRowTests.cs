using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Data.Tests.Cases;

public sealed class CaseRowTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 2, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Case_WithEverything_ComesBackAsItWas()
    {
        await using var database = await Database.CreateAsync();
        var service = Guid.NewGuid();
        var theCase = Database.NewCase("Åse «Æ» <b>Ødegård</b>");
        theCase.RecordFirstContact(
            new FirstContact(true, FamilyWish.NotSure, "Notat", Guid.NewGuid(), _now),
            theCase.Child,
            new LanguageNeeds(LanguageForm.En, "tigrinja"),
            [new Contact(Guid.NewGuid(), "Liv", ContactRelation.Guardian, ContactWay.Letter, null, null, "Vegen 1", LanguageForm.En)],
            [new Consent(Guid.NewGuid(), "Liv", service, "Alt", new DateOnly(2026, 9, 2), new DateOnly(2027, 1, 1), null)]);
        theCase.Assess(Assessment.Create(
            [.. Enum.GetValues<Condition>().Select(condition => new ConditionAnswer(condition, Verdict.Unclear, "Må undersøkes"))],
            "Familiens syn", Guid.NewGuid(), _now).Value, straightToDecision: false);
        theCase.Ask(service, "Hva ser dere?", new DateOnly(2026, 9, 2), new DateOnly(2026, 9, 23));
        theCase.Decide(Decision.Create(
            DecisionOutcome.Coordinator, "Begrunnelse", [new HelpItem("a", "b", "c")], null, true, Guid.NewGuid(), _now, "v1").Value);

        await database.SaveAsync(theCase);
        var found = await database.ReadAsync(db => db.Cases.SingleAsync(Cancellation));

        Assert.Equal(JsonSerializer.Serialize(theCase), JsonSerializer.Serialize(found));
    }

    [Fact]
    public async Task Case_Changed_KeepsTheChange()
    {
        await using var database = await Database.CreateAsync();
        await database.SaveAsync(Database.NewCase());

        await database.ReadAsync(async db =>
        {
            (await db.Cases.SingleAsync(Cancellation)).Enter(CasePhase.Investigation);
            return await db.SaveChangesAsync(Cancellation);
        });

        Assert.Equal(CasePhase.Investigation, (await database.ReadAsync(db => db.Cases.SingleAsync(Cancellation))).Phase);
    }
}
