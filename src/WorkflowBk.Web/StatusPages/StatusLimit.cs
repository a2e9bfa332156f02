using WorkflowBk.Web.Intake;

namespace WorkflowBk.Web.StatusPages;

/// <summary>How often something can be sent from the status pages from one place; counted apart from inquiries.</summary>
internal sealed class StatusLimit(IConfiguration configuration) : PublicFormLimit(configuration);
