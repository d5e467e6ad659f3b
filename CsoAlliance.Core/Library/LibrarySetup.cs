using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Core.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Library;

internal static class LibrarySetup
{
    public static IServiceCollection AddLibrary(this IServiceCollection services) =>
        services.AddSingleton<RenderedTexts>().AddSingleton<LibraryReader>().AddSingleton<Reading.ReadingMarks>().AddScoped<IStarterContent, StarterArticles>()
            .AddSingleton<FilmReader>().AddScoped<IStarterContent, StarterFilms>().AddCourses().AddEditing().AddFilmUploads().AddPacks();
}
