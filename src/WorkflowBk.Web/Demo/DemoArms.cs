namespace WorkflowBk.Web.Demo;

/// <summary>The arms of Fjordvik, drawn for the demo: a mountain over a fjord, and no real municipality's.</summary>
internal static class DemoArms
{
    public static byte[] Read()
    {
        using var stream = typeof(DemoArms).Assembly.GetManifestResourceStream("WorkflowBk.Web.Demo.fjordvik.png")!;
        var image = new byte[stream.Length];
        stream.ReadExactly(image);
        return image;
    }
}
