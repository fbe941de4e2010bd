// SPDX-License-Identifier: Apache-2.0
#include "tools/gazetteer/PlaceGraph.h"
#include "tools/gazetteer/PostalList.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>

// gazetteer POSTAL-LIST MUNICIPALITIES OUT: makes the file of ocr::Gazetteer. Run by the build.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const auto places = readPlaces(arguments[1], arguments[2]);
    if (!places) {
        std::fputs("gazetteer: the postal list or the municipalities cannot be read\n", stderr);
        return 1;
    }
    const auto bytes = placeGraph(*places);
    QSaveFile file(arguments[3]);
    if (!bytes || !file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() ||
        !file.commit()) {
        std::fputs("gazetteer: the graph does not fit or cannot be written\n", stderr);
        return 1;
    }
    return 0;
}
