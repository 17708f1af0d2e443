package dev.tenon.script.formula;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Great circles: twice the arc sine of half the chord between two places on a ball. Computed in doubles, step by step as
 * {@code docs/formulas.md} writes it, since then every back end arrives at the same digits.
 */
final class Distances {
    private static final double RADIANS_OF_DEGREE = 0.017453292519943295;
    private static final double DIAMETER_KM = 2 * 6371.009;
    private static final double DIAMETER_MILES = 2 * 3958.761;
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;

    private Distances() {}

    /** Latitude and longitude of one place, of the other, and the unit. */
    static BigDecimal distance(@Nullable Object[] operands) {
        Point one = Point.of((BigDecimal) operands[0], (BigDecimal) operands[1]);
        Point other = Point.of((BigDecimal) operands[2], (BigDecimal) operands[3]);
        double diameter = "km".equals(operands[4]) ? DIAMETER_KM : DIAMETER_MILES;
        return DoubleResults.of(diameter * RoundedFunctions.asin(Math.min(1, one.chord(other) / 2)));
    }

    /** A place on a ball of radius 1. */
    private record Point(double x, double y, double z) {
        static Point of(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
            double north = radians(latitude, MAX_LATITUDE);
            double east = radians(longitude, MAX_LONGITUDE);
            double inward = RoundedFunctions.cos(north);
            return new Point(
                    inward * RoundedFunctions.cos(east),
                    inward * RoundedFunctions.sin(east),
                    RoundedFunctions.sin(north));
        }

        private static double radians(@Nullable BigDecimal degrees, int max) {
            if (degrees == null || degrees.abs().compareTo(BigDecimal.valueOf(max)) > 0) {
                throw FormulaFailure.notDefined("DISTANCE", String.valueOf(degrees));
            }
            return degrees.doubleValue() * RADIANS_OF_DEGREE;
        }

        double chord(Point other) {
            double dx = x - other.x;
            double dy = y - other.y;
            double dz = z - other.z;
            return Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
}
