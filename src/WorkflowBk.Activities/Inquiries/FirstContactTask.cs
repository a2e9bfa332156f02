using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Inquiries;

/// <summary>The first dialogue with the family.</summary>
[Activity("Bk.FirstContact", DisplayName = "Første kontakt", Category = "Oppgaver", Description = "Den første samtalen med familien.")]
[Outcomes(
    "GoesOn", "FamilySaysNo", "GuidedElsewhere", "NotReached",
    DisplayNames = ["Går videre", "Familien ønsker det ikke", "Veiledet videre", "Ikke nådd"])]
[DoneBy(StaffRole.Caseworker)]
internal sealed class FirstContactTask(TaskDesk desk) : HumanTaskActivity<FirstContactAnswer>(desk)
{
    protected override string TaskType => TaskTypes.FirstContact;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Guid actor, FirstContactAnswer answer)
    {
        if (answer.NotReached)
        {
            theCase.RecordAttempt(new ContactAttempt(context.Now, actor, answer.Notes.Trim()));
            return Leave(Result.Ok, "NotReached");
        }

        var today = OsloTime.DateIn(context.Now);
        List<Consent> consents =
        [
            .. answer.ConsentTo.Distinct().Select(service => new Consent(
                ConsentId.AtFirstContact(theCase.Id, service), answer.ConsentGivenBy.Trim(), service, answer.ConsentScope.Trim(), today, answer.ConsentUntil, null,
                By: answer.ConsentBy, OnBehalfReason: answer.ConsentOnBehalfReason.Trim())),
            .. (answer.RefusedServices ?? []).Distinct().Select(service => new Consent(
                ConsentId.AtFirstContact(theCase.Id, service), answer.ConsentGivenBy.Trim(), service, "", today, null, null, ConsentAnswer.No)),
        ];
        if (answer.ConsentTo.Intersect(answer.RefusedServices ?? []).Any())
            return ValueTask.FromResult<Result<string>>(new Problem("consent.yes-and-no", "RefusedServices"));
        if (answer.ConsentTo.Count > 0 && !string.IsNullOrWhiteSpace(answer.ConsentGivenBy))
        {
            var voice = new ConsentVoice(answer.ConsentBy, answer.ConsentGivenBy, answer.ConsentOnBehalfReason).Check(answer.Child, today, "Consent");
            if (!voice.Succeeded)
                return Leave(voice);
        }

        if (consents.Count > 0 && string.IsNullOrWhiteSpace(answer.ConsentGivenBy))
            return ValueTask.FromResult<Result<string>>(new Problem("consent.giver-missing", "ConsentGivenBy"));
        return Leave(
            theCase.RecordFirstContact(
                new FirstContact(
                    answer.FamilyWantsToGoOn, answer.Wish, answer.Notes.Trim(), actor, context.Now, answer.GuidedTo?.Trim(), answer.IsPalliative),
                answer.Child, answer.Language, answer.Contacts, consents),
            answer.FamilyWantsToGoOn ? "GoesOn" : answer.GuidedTo is null ? "FamilySaysNo" : "GuidedElsewhere");
    }
}
