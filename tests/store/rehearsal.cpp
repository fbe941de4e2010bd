// SPDX-License-Identifier: Apache-2.0
// The two commands of uketsukectl that need only the register, as a program of their own: tests
// kill it, starve it of disk and look at what is left.
#include "tools/uketsukectl/RehearseCommand.h"
#include "tools/uketsukectl/RosterCommand.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

int main(int count, char *words[])
{
    const QCoreApplication application(count, words);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"rehearse"_s) {
        return rehearseCommand(arguments.mid(2));
    }
    if (arguments.value(1) == u"roster"_s) {
        return rosterCommand(arguments.mid(2));
    }
    return 2;
}
