using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Contributions;

namespace WorkflowBk.Domain.Cases;

/// <content>Whom the family lets us ask and tell.</content>
public sealed partial class Case
{
    /// <summary>Whether a service may be asked or told anything of the family on a day. Nothing else decides it.</summary>
    public bool MayShareWith(Guid serviceId, DateOnly day) =>
        Consents.Any(consent => consent.ServiceId == serviceId && ConsentRules.Counts(consent, Child, day));

    /// <summary>
    /// The family takes back a consent, at once: a question to a service that no other consent covers is not waited for any
    /// more. What has been answered while it stood, stays.
    /// </summary>
    /// <param name="on">The day the family said so.</param>
    /// <param name="by">Who on the staff wrote it down; <c>null</c> when the family did it itself.</param>
    /// <returns>The contributions that are not waited for any more.</returns>
    public Result<IReadOnlyList<Guid>> WithdrawConsent(Guid consentId, DateOnly on, Guid? by, DateTimeOffset at)
    {
        var today = OsloTime.DateIn(at);
        if (Consents.FirstOrDefault(given => given.Id == consentId && given.Answer == ConsentAnswer.Yes) is not { } consent)
            return new Problem("consent.unknown");
        if (consent.WithdrawnOn is not null)
            return new Problem("consent.withdrawn");
        if (on > today)
            return new Problem("consent.withdrawn-in-the-future", "On");
        // One that comes to hold later, from the birthday on, can be taken back before it does.
        if (on < (consent.SaidOn ?? consent.GivenOn))
            return new Problem("consent.withdrawn-before-given", "On");
        Consents = [.. Consents.Select(given => given.Id == consentId ? given with { WithdrawnOn = on } : given)];
        return Result<IReadOnlyList<Guid>>.From(EndUncovered(consent.ServiceId, ContributionEndCause.ConsentWithdrawn, by, at));
    }

    /// <summary>The family has been asked about consents that come to their end: each is given anew, or runs out.</summary>
    public Result AnswerConsents(
        IReadOnlyList<ConsentRenewal> answers, ConsentVoice voice, DateOnly talkedOn, bool interpreterPresent, Guid by, DateTimeOffset at)
    {
        var today = OsloTime.DateIn(at);
        List<Problem> problems = [];
        if (talkedOn > today)
            problems.Add(new Problem("consent.talk-in-the-future", "TalkedOn"));
        if (Language.NeedsInterpreter && !interpreterPresent)
            problems.Add(new Problem("consent.interpreter-missing", "InterpreterPresent"));
        List<Consent> renewed = [];
        Dictionary<Guid, ConsentRunOut> runOut = [];
        for (var row = 0; row < answers.Count; row++)
        {
            var answer = answers[row];
            if (Consents.FirstOrDefault(given => given.Id == answer.ConsentId && given.Answer == ConsentAnswer.Yes) is not { } consent)
                problems.Add(new Problem("consent.unknown"));
            else if (!answer.IsRenewed)
                runOut[consent.Id] = new ConsentRunOut(voice.Name.Trim(), talkedOn, by);
            else
            {
                // It goes on where the old one ends; after that day, from when it was said.
                var from = ConsentRules.LastDay(consent, Child) is { } last && last >= talkedOn ? last.AddDays(1) : talkedOn;
                if (answer.Until is { } until && (until < from || until < today))
                    problems.Add(new Problem("consent.until-passed", $"Answers[{row}].Until"));
                problems.AddRange(voice.Check(Child, from).Problems);
                renewed.Add(new Consent(
                    Guid.CreateVersion7(at), voice.Name.Trim(), consent.ServiceId, consent.Scope, from, answer.Until, null, By: voice.By,
                    OnBehalfReason: voice.Trimmed().OnBehalfReason, SaidOn: talkedOn));
            }
        }

        if (renewed.Count == 0 && string.IsNullOrWhiteSpace(voice.Name))
            problems.Add(new Problem("consent.name-missing", nameof(voice.Name)));
        if (problems.Count > 0)
            return Result.Fail([.. problems.Distinct()]);
        Consents =
        [
            .. Consents.Select(given => runOut.TryGetValue(given.Id, out var said) && given.WithdrawnOn is null ? given with { LetRunOut = said } : given),
            .. renewed,
        ];
        return Result.Ok;
    }

    /// <summary>Consents have come to their end: what was asked on them is not waited for any more.</summary>
    /// <returns>The services that may not be asked or told any more, each with the contributions that are not waited for.</returns>
    public IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> EndConsents(IReadOnlyList<Guid> consentIds, DateTimeOffset at)
    {
        var today = OsloTime.DateIn(at);
        return Consents
            .Where(consent => consentIds.Contains(consent.Id) && consent.WithdrawnOn is null)
            .Select(consent => consent.ServiceId)
            .Distinct()
            .Where(service => !MayShareWith(service, today))
            .ToDictionary(service => service, IReadOnlyList<Guid> (service) => EndUncovered(service, ContributionEndCause.ConsentRanOut, null, at));
    }

    private List<Guid> EndUncovered(Guid serviceId, ContributionEndCause cause, Guid? by, DateTimeOffset at) =>
        MayShareWith(serviceId, OsloTime.DateIn(at)) ? [] : EndOpen(asked => asked.ServiceId == serviceId, new ContributionEnd(cause, "", by, at));
}
