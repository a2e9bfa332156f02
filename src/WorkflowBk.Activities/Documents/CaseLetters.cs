using WorkflowBk.Activities.Appointments;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Activities.Documents;

/// <summary>Gathers what the letters and formal documents of a case say, in plain words of the document's language.</summary>
internal sealed class CaseLetters(
    IMunicipality municipality, IStaffDirectory staff, IAppointmentStore appointments, ComplaintLetters complaints,
    WaitingLetters waiting, RuleBook rules)
{
    public async Task<LanguageForm> LanguageOfAsync(string template, Case theCase, CancellationToken cancellationToken) =>
        DocumentAudience.IsOwn(template)
            ? (await municipality.GetAsync(cancellationToken)).Written
            : theCase.Contacts is [var first, ..] ? first.Language : theCase.Language.Written;

    /// <param name="instanceId">The process that writes the letter: a complaint's letters are about that complaint.</param>
    public async Task<IReadOnlyDictionary<string, object?>> ModelAsync(
        Case theCase, Guid instanceId, LanguageForm language, DateOnly today, CancellationToken cancellationToken)
    {
        var profile = await municipality.GetAsync(cancellationToken);
        Dictionary<string, object?> model = new()
        {
            ["unit"] = profile.NeutralUnitName,
            ["reference"] = theCase.Reference,
            ["phone"] = profile.ContactPhone,
            ["child"] = theCase.Child.Name,
        };
        AddRights(model, profile, today, language);
        if (theCase.Summary is { } summary)
            await AddSummaryAsync(model, theCase, summary, cancellationToken);
        if (theCase.Decision is { } decision)
            await AddDecisionAsync(model, decision, language, cancellationToken);
        if (CurrentAppointment.Current(await appointments.OfCaseAsync(theCase.Id, cancellationToken), instanceId) is { } appointment)
            await AddAppointmentAsync(model, appointment, profile, today, language, cancellationToken);
        await waiting.AddAsync(model, theCase, language, today, cancellationToken);
        await complaints.AddAsync(model, instanceId, theCase, language, cancellationToken);
        return model;
    }

    private void AddRights(Dictionary<string, object?> model, MunicipalityProfile profile, DateOnly today, LanguageForm language)
    {
        var complaint = Rule("complaint.patient-rights", today);
        var length = PlainWords.Length(complaint.Period!, language);
        model["right_basis"] = Rule("right.child-coordinator", today).Paragraph;
        model["complaint_basis"] = complaint.Paragraph;
        model["complaint_period"] = language switch
        {
            LanguageForm.En => $"{length} from when you learned of this",
            LanguageForm.Nn => $"{length} frå de fekk vite om dette",
            _ => $"{length} fra dere fikk vite om dette",
        };
        model["complaint_receiver"] = profile.Name;
        model["complaint_forwarded_to"] = language == LanguageForm.En ? "the County Governor (Statsforvalteren)" : "Statsforvalteren";
        model["legal_bases"] = new[] { Rule("delegation", today).Paragraph!, Rule("duty.coordinating-unit", today).Paragraph!, Rule("duty.child-coordinator", today).Paragraph! };
    }

    private async Task AddSummaryAsync(
        Dictionary<string, object?> model, Case theCase, InvestigationSummary summary, CancellationToken cancellationToken)
    {
        var services = (await staff.ListServicesAsync(cancellationToken)).ToDictionary(service => service.Id, service => service.Name);
        model["summary"] = summary.Text;
        model["contributors"] = string.Join(
            ", ", theCase.Contributions.Where(asked => asked.IsAnswered).Select(asked => services.GetValueOrDefault(asked.ServiceId)).Distinct());
        model["clarified"] = string.Join("\n\n", (summary.Meetings ?? []).Select(meeting => meeting.Clarified));
        model["written_by"] = (await staff.FindAsync(summary.WrittenBy, cancellationToken))?.Name;
    }

    private async Task AddDecisionAsync(
        Dictionary<string, object?> model, Decision decision, LanguageForm language, CancellationToken cancellationToken)
    {
        model["reason"] = decision.Reason;
        model["child_coordinator"] = decision.Outcome == DecisionOutcome.ChildCoordinator;
        model["reassess_date"] = decision.ReassessOn is { } date ? PlainWords.Date(date, language) : null;
        model["signed_by"] = (await staff.FindAsync(decision.DecidedBy, cancellationToken))?.Name;
        model["help"] = decision.Help
            .Select(item => new Dictionary<string, object?>
            {
                ["help"] = item.Help,
                ["ends_where"] = item.EndsWhere,
                ["taken_over_by"] = item.TakenOverBy,
            })
            .ToList();
    }

    private async Task AddAppointmentAsync(
        Dictionary<string, object?> model, Appointment appointment, MunicipalityProfile profile, DateOnly today, LanguageForm language,
        CancellationToken cancellationToken)
    {
        var coordinator = await staff.FindAsync(appointment.CoordinatorId, cancellationToken)
            ?? throw new InvalidOperationException($"There is no coordinator {appointment.CoordinatorId}.");
        var service = coordinator.ServiceId is { } serviceId ? await staff.FindServiceAsync(serviceId, cancellationToken) : null;
        var unit = (await staff.ListServicesAsync(cancellationToken)).FirstOrDefault(candidate => candidate.IsCoordinatingUnit);
        var leader = await staff.FindAsync(appointment.ProposedBy, cancellationToken);
        var delegation = await appointments.DelegationOnAsync(today, cancellationToken)
            ?? throw new InvalidOperationException("No delegation to the coordinating unit stands.");
        var inForce = appointment.InForceSince is { } since ? OsloTime.DateIn(since) : today;

        model["coordinator"] = coordinator.Name;
        model["coordinator_service"] = service?.Name ?? profile.Name;
        model["dedicated"] = appointment.Kind == CoordinatorKind.Dedicated;
        model["from_date"] = PlainWords.Date(inForce, language);
        model["wish"] = appointment.FamilyWish;
        model["wish_followed"] = appointment.WishFollowed;
        model["wish_reason"] = appointment.WishReason;
        model["signed_by"] = leader?.Name;
        model["chief_executive"] = delegation.DelegatedBy;
        model["coordinating_unit"] = unit?.Name ?? profile.NeutralUnitName;
        model["delegated_on"] = $"{PlainWords.Date(delegation.DecidedOn, language)}, {delegation.ArchiveReference}";
        model["signatures"] = new[]
        {
            Signature(leader?.Name, leader?.Title, appointment.ProposedAt, language),
            Signature(coordinator.Name, coordinator.Title, appointment.AcceptedAt, language),
        };
    }

    private static Dictionary<string, object?> Signature(string? name, string? title, DateTimeOffset? at, LanguageForm language) => new()
    {
        ["name"] = name,
        ["title"] = title,
        ["date"] = at is { } signed ? PlainWords.Date(OsloTime.DateIn(signed), language) : null,
    };

    private LegalRule Rule(string key, DateOnly today) =>
        rules.Find(key, today) ?? throw new InvalidOperationException($"The rule book has no rule {key} on {today:yyyy-MM-dd}.");
}
