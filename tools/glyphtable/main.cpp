// SPDX-License-Identifier: Apache-2.0
#include "tools/glyphtable/Fonts.h"
#include "tools/glyphtable/Table.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace Qt::StringLiterals;
    const QGuiApplication application(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument(u"file"_s, u"the table to write"_s);
    options.addOption({u"without"_s, u"leave out a family of fonts"_s, u"family"_s});
    options.addHelpOption();
    options.process(application);
    if (options.positionalArguments().size() != 1)
        options.showHelp(1);
    const auto fonts = glyphtable::fontsWithout(options.values(u"without"_s));
    if (fonts.empty()) {
        std::fputs("glyphtable: no font of the list is installed\n", stderr);
        return 1;
    }
    if (!glyphtable::table(fonts, glyphtable::letters())
             .write(options.positionalArguments().front())) {
        std::fputs("glyphtable: cannot write the table\n", stderr);
        return 1;
    }
    return 0;
}
