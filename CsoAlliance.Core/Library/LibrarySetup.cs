using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Library;

internal static class LibrarySetup
{
    public static IServiceCollection AddLibrary(this IServiceCollection services) =>
        services.AddSingleton<LibraryReader>().AddScoped<IStarterContent, StarterArticles>().AddEditing();
}
