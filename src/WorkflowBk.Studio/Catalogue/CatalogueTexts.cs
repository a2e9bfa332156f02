namespace WorkflowBk.Studio.Catalogue;

/// <summary>Marker of the names and the help of activities, inputs, outcomes and options.</summary>
public sealed class CatalogueTexts;
