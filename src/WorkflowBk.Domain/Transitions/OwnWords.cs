using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Transitions;

/// <summary>What somebody in the family says in their own words. It is empty only with a reason, e.g. that there are no siblings.</summary>
public sealed record OwnWords(string Text, string EmptyReason)
{
    public Result Check(string field) => Result.All(
        string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(EmptyReason) ? new Problem("transition.words-missing", $"{field}.Text") : Result.Ok,
        Text.Length > InquiryRules.MaxTextLength ? new Problem("text.too-long", $"{field}.Text", InquiryRules.MaxTextLength) : Result.Ok);

    public OwnWords Trimmed() => new(Text.Trim(), string.IsNullOrWhiteSpace(Text) ? EmptyReason.Trim() : "");
}
