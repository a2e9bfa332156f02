using System.Text.Json;
using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Web.Trials;

/// <summary>Consents that come to their end in a trial, and what is answered about them.</summary>
internal static class TrialConsents
{
    private const int DaysAhead = 20;

    private static readonly Guid _consent = new("7e570000-0000-7000-8000-000000000501");

    /// <summary>The consent that the trial's family has given one service for a time.</summary>
    public static Case WithConsent(this Case theCase, TrialTown town, string text, DateTimeOffset now)
    {
        var today = OsloTime.DateIn(now);
        Consent given = new(_consent, text, town.AskedServices[0], text, today.AddDays(-DaysAhead), today.AddDays(DaysAhead), null);
        theCase.RecordFirstContact(
            new FirstContact(true, FamilyWish.ChildCoordinator, text, town.Caseworker.Id, now), theCase.Child, theCase.Language, theCase.Contacts, [given]);
        return theCase;
    }

    public static ConsentReview Review(DateOnly today) => new(AtConsentAge: false, [_consent], today.AddDays(DaysAhead));

    /// <returns><c>null</c> when the task is about no consent.</returns>
    public static JsonElement? Answer(HumanTask task, string outcome, string text, Case theCase, DateOnly today) => task.Type == TaskTypes.RenewConsents
        ? TaskAnswers.Write(new RenewConsentsAnswer(
            [.. theCase.Consents.Select(consent => new ConsentRenewal(consent.Id, outcome == "Renewed", null))],
            theCase.Child.ConsentsOn(today.AddDays(DaysAhead)) ? ConsentGiver.YoungPerson : ConsentGiver.Guardians, text, "", today, InterpreterPresent: true))
        : null;
}
