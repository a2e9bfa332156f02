using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Consents;

/// <summary>Consents come to their end: the family is asked before they do.</summary>
[Activity(ConsentDesk.FirstStep, DisplayName = "Et samtykke går ut", Category = "Samtykke", Description = "Begynner når et samtykke snart går ut, eller når barnet snart fyller 16 år.")]
internal sealed class RegisterConsentReview(TaskDesk desk) : IEntryActivity
{
    /// <summary>The workflow input that says which consents, and until when they count.</summary>
    public const string ReviewInput = "review";

    [Output(DisplayName = "Ved 16 år", Description = "Om det er fordi barnet fyller 16 år.")]
    public bool IsAtConsentAge { get; set; }

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var review = context.Review();
        if (!review.ConsentIds.All(id => theCase.Consents.Any(consent => consent.Id == id)))
            return ((Result)new Problem("consent.unknown")).ToRejection();
        IsAtConsentAge = review.AtConsentAge;
        return ActivityResult.Done;
    }
}

internal static class ReviewOfProcess
{
    public static ConsentReview Review(this ActivityContext context) =>
        TaskAnswers.Read<ConsentReview>(context.WorkflowInput(RegisterConsentReview.ReviewInput));
}
