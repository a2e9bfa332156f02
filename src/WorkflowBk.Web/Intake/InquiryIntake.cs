using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Web.Hosting.Pumps;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Intake;

/// <summary>Hands a form that was sent to the desk where inquiries come in.</summary>
internal sealed class InquiryIntake(InquiryDesk desk, ICaseStore cases, PumpSignal pumps, TimeProvider clock)
{
    /// <summary>No workflow for inquiries is published, or it did not open a case.</summary>
    public const string Unavailable = "inquiry.unavailable";

    public Task<IntakeAnswer> FromWebAsync(InquiryModel typed, CancellationToken cancellationToken) =>
        ReceiveAsync(typed, new Arrival(Channel.Web, clock.GetUtcNow(), RegisteredBy: null), [], cancellationToken);

    public Task<IntakeAnswer> FromStaffAsync(InquiryModel typed, Guid staffId, CancellationToken cancellationToken)
    {
        var (arrival, problems) = StaffArrival.Read(typed, staffId, clock.GetUtcNow());
        var received = InquiryRules.CheckReceived(arrival.ReceivedAt, clock.GetUtcNow());
        return ReceiveAsync(typed, arrival, [.. problems, .. received.Problems], cancellationToken);
    }

    private async Task<IntakeAnswer> ReceiveAsync(
        InquiryModel typed, Arrival arrival, IReadOnlyList<Problem> problems, CancellationToken cancellationToken)
    {
        // Asked before the engine is, so that all there is to mend is shown at once, and nobody else's work waits for it.
        var reading = InquiryReading.Of(typed, arrival);
        if (problems.Count + reading.Problems.Count > 0)
            return IntakeAnswer.Refused([.. problems, .. reading.Problems]);

        var outcome = await desk.ReceiveAsync(reading.Inquiry, InquiryKey.Of(typed), cancellationToken);
        if (outcome.Status == StimulusStatus.Rejected)
            return IntakeAnswer.Refused(outcome.Rejections.Select(reason => new Problem(reason.Code, reason.Field, [.. reason.Args])));
        if (!Guid.TryParse(outcome.CorrelationId, out var id) || await cases.FindAsync(id, cancellationToken) is not { } found)
            return IntakeAnswer.Refused([new Problem(Unavailable)]);

        pumps.Ring();
        return new IntakeAnswer(
            new ReceivedInquiry(
                found.Id, found.Reference, OsloTime.DateIn(found.Inquiry.ReceivedAt), outcome.Status == StimulusStatus.AlreadyApplied),
            []);
    }
}
